package org.palmares.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/// What surrounds every page: its language, its colours, who reads it and where they stand.
public final class Frame {

    private static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();
    private static final Frame BARE = new Frame(null, Locale.FRENCH, Theme.AUTO, Optional::empty, Optional::empty);

    private final @Nullable HttpServletRequest request;
    private final Locale language;
    private final Theme theme;
    private final Lazy<Optional<Viewer>> viewer;
    private final Lazy<Optional<Rail>> rail;

    Frame(
            @Nullable HttpServletRequest request,
            Locale language,
            Theme theme,
            Supplier<Optional<Viewer>> viewer,
            Supplier<Optional<Rail>> rail) {
        this.request = request;
        this.language = language;
        this.theme = theme;
        this.viewer = new Lazy<>(viewer);
        this.rail = new Lazy<>(rail);
    }

    /// The frame of the request being answered; outside one, a bare French frame.
    public static Frame current() {
        return CURRENT.orElse(BARE);
    }

    /// Opens this frame around the answering of a request.
    ScopedValue.Carrier scope() {
        return ScopedValue.where(CURRENT, this);
    }

    public Locale language() {
        return language;
    }

    public Theme theme() {
        return theme;
    }

    /// Who reads, if they have signed in.
    public @Nullable Viewer viewer() {
        return viewer.get().orElse(null);
    }

    /// The course of the edition this page belongs to, if it belongs to one.
    public @Nullable Rail rail() {
        return rail.get().orElse(null);
    }

    /// The path of the page, without its query.
    public String path() {
        return request == null ? "/" : request.getRequestURI();
    }

    /// True where the page stands at this address or below it.
    public boolean within(String address) {
        return path().equals(address) || path().startsWith(address + "/");
    }

    /// The address of this page with one parameter set: the language switch, the colours.
    public String here(String parameter, String value) {
        if (request == null) {
            return "?" + parameter + "=" + value;
        }
        var path = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
        return Addresses.with(path, request.getQueryString(), parameter, value);
    }

    /// The token that proves a form was drawn by us for this person.
    public String csrfToken() {
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /// A fresh key, so that a form sent twice is carried out once.
    public String requestKey() {
        return UUID.randomUUID().toString();
    }

    /// What was just done, if anything.
    public @Nullable Flash flash() {
        if (request == null) {
            return null;
        }
        var flashes = RequestContextUtils.getInputFlashMap(request);
        return flashes != null && flashes.get(Flash.ATTRIBUTE) instanceof Flash flash ? flash : null;
    }

    /// Light, dark, or as the machine prefers.
    public enum Theme {
        AUTO,
        LIGHT,
        DARK;

        /// The value of the attribute and of the address.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Lazy<T> {

        private @Nullable Supplier<T> source;
        private @Nullable T value;

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        @SuppressWarnings("NullAway") // set on the line above its first reading
        T get() {
            if (source != null) {
                value = source.get();
                source = null;
            }
            return value;
        }
    }
}
