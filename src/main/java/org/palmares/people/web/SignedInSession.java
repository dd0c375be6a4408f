package org.palmares.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palmares.people.AccountId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// The session of somebody who came in: opened, sent on to the page they had asked for, ended elsewhere.
@Component
class SignedInSession {

    /// Where whoever asked for no page begins.
    static final String HOME = "/account";

    /// What Spring Security adds to the address of a page it remembers.
    private static final Pattern MARK = Pattern.compile("&?\\bcontinue$");

    private final RequestCache pageAskedFor;
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newToken =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInSession(RequestCache pageAskedFor, ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.pageAskedFor = pageAskedFor;
        this.sessions = sessions;
    }

    /// Signs somebody in who proved it otherwise than by a password. The session gets a new id and a new CSRF token.
    void open(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        var authentication = PasswordSignIn.signedIn(account);
        newId.onAuthentication(authentication, request, response);
        newToken.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /// Where to go after signing in: the page asked for, on this server, or home.
    String destination(HttpServletRequest request, HttpServletResponse response) {
        var saved = pageAskedFor.getRequest(request, response);
        pageAskedFor.removeRequest(request, response);
        return saved == null ? HOME : local(saved.getRedirectUrl());
    }

    /// Remembers the page of this request, so that signing in comes back to it.
    void remember(HttpServletRequest request, HttpServletResponse response) {
        pageAskedFor.saveRequest(request, response);
    }

    void goOn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", destination(request, response));
    }

    /// Ends the other sessions of an account.
    void endOthers(AccountId account, HttpServletRequest request) {
        var session = request.getSession(false);
        end(account, session == null ? null : session.getId());
    }

    /// Ends every session of an account.
    void endAll(AccountId account, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        end(account, null);
    }

    private void end(AccountId account, @Nullable String kept) {
        sessions.ifAvailable(open -> open.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(open::deleteById));
    }

    /// The path of an address, never its host. One that a browser could read as another host's leads home.
    static String local(String address) {
        try {
            var uri = URI.create(address);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
                return HOME;
            }
            var query = uri.getRawQuery() == null
                    ? ""
                    : MARK.matcher(uri.getRawQuery()).replaceFirst("");
            return query.isEmpty() ? path : path + "?" + query;
        } catch (IllegalArgumentException malformed) {
            return HOME;
        }
    }
}
