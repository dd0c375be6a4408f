package org.palmares.people.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.people.AccountId;
import org.palmares.people.SignInOutcome;
import org.palmares.people.SignIns;
import org.palmares.web.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Asks people whether a password is right, in the terms of Spring Security.
class PasswordSignIn implements AuthenticationProvider {

    private final SignIns signIns;

    PasswordSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.requireNonNullElse(details.getRemoteAddress(), "")
                : "";
        var password = Objects.toString(typed.getCredentials(), "");
        return switch (signIns.withPassword(typed.getName(), password, address)) {
            case SignInOutcome.Welcome(var account) -> signedIn(account);
            case SignInOutcome.Wrong() -> throw new BadCredentialsException("Address or password are not right.");
            case SignInOutcome.Throttled(var until) -> throw new TooManyFailures(until);
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication signedIn(AccountId account) {
        @Nullable Object noCredentials = null;
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.value()), noCredentials, List.of());
    }
}
