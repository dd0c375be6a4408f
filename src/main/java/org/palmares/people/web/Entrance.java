package org.palmares.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palmares.web.KnownAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/// Answers a visitor who asked for what is not open to all: a page leads to signing in, a fragment or data is refused
/// and says where to sign in, and an address that nobody answers is not found.
@Component
class Entrance implements AuthenticationEntryPoint {

    private static final String SIGN_IN = "/sign-in";

    private final KnownAddresses known;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);

    Entrance(KnownAddresses known) {
        this.known = known;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (!known.matches(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (asksForPage(request)) {
            signIn.commence(request, response, failure);
        } else {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /// True for a page worth coming back to once signed in.
    boolean leadsSomewhere(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && asksForPage(request) && known.matches(request);
    }

    /// A whole page: neither a fragment nor data.
    private static boolean asksForPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return request.getHeader("HX-Request") == null && accepted != null && accepted.contains("text/html");
    }
}
