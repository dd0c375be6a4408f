package org.palmares.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ViewResolver;

/// Says that the service is interrupted where the session itself could be neither read nor kept. It asks nothing of the
/// database: a page of error that opened a session would fail as the page before it did.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final String A_MINUTE = "60";

    private final ViewResolver views;

    LastResort(ViewResolver jteViewResolver) {
        this.views = jteViewResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Interruption.caused(failure));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var frame = new Frame(
                request, FrameFilter.language(request), FrameFilter.theme(request), Optional::empty, Optional::empty);
        response.setHeader("Content-Security-Policy", SecurityChain.POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, frame.language().getLanguage());
        try {
            frame.scope().call(() -> {
                var answer = RefusalAdvice.ours(failure, request);
                response.setStatus(Objects.requireNonNull(answer.getStatus()).value());
                Objects.requireNonNull(
                                views.resolveViewName(Objects.requireNonNull(answer.getViewName()), frame.language()))
                        .render(answer.getModel(), request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
