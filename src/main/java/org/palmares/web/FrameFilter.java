package org.palmares.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Names the actor of each request and opens the frame of its page: language, colours, viewer, rail.
///
/// `?lang=en` and `?theme=dark` on any address are kept in a cookie and taken off the address.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FrameFilter extends OncePerRequestFilter {

    private static final String LANGUAGE = "lang";
    private static final String THEME = "theme";
    private static final long A_YEAR = 365L * 24 * 3600;

    private final ObjectProvider<ViewerSource> viewers;
    private final ObjectProvider<RailSource> rails;

    FrameFilter(ObjectProvider<ViewerSource> viewers, ObjectProvider<RailSource> rails) {
        this.viewers = viewers;
        this.rails = rails;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("GET".equals(request.getMethod()) && keptChoice(request, response)) {
            return;
        }
        var actor = actor();
        var frame = new Frame(
                request,
                language(request),
                theme(request),
                () -> actor instanceof Actor.Person(var account)
                        ? viewers.stream()
                                .flatMap(source -> source.viewer(account).stream())
                                .findFirst()
                        : Optional.empty(),
                () -> rails.stream()
                        .flatMap(source -> source.rail(request.getRequestURI()).stream())
                        .findFirst());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, frame.language().getLanguage());
        try {
            actor.scope()
                    .call(() -> frame.scope().call(() -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn(var account)
                ? new Actor.Person(account)
                : new Actor.Anonymous();
    }

    private static boolean keptChoice(HttpServletRequest request, HttpServletResponse response) {
        boolean language = keep(request, response, LANGUAGE, "fr", "en");
        boolean theme = keep(request, response, THEME, "light", "dark", "auto");
        boolean kept = language || theme;
        if (kept) {
            var clean = Addresses.with(request.getRequestURI(), request.getQueryString(), LANGUAGE, "");
            int question = clean.indexOf('?');
            clean = question < 0
                    ? clean
                    : Addresses.with(clean.substring(0, question), clean.substring(question + 1), THEME, "");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, clean.replaceFirst("^/+", "/"));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return kept;
    }

    private static boolean keep(
            HttpServletRequest request, HttpServletResponse response, String name, String... allowed) {
        var value = request.getParameter(name);
        if (value == null || !Arrays.asList(allowed).contains(value)) {
            return false;
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return true;
    }

    /// As chosen before, or as the browser asks; French otherwise.
    static Locale language(HttpServletRequest request) {
        var chosen = cookie(request, LANGUAGE);
        if (chosen == null) {
            var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return asked != null
                            && !asked.isBlank()
                            && request.getLocale().getLanguage().equals("en")
                    ? Locale.ENGLISH
                    : Locale.FRENCH;
        }
        return chosen.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    /// As chosen before; as the machine prefers otherwise.
    static Frame.Theme theme(HttpServletRequest request) {
        return switch (cookie(request, THEME)) {
            case "light" -> Frame.Theme.LIGHT;
            case "dark" -> Frame.Theme.DARK;
            case null, default -> Frame.Theme.AUTO;
        };
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
