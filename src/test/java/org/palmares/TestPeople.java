package org.palmares;

import java.util.List;
import java.util.UUID;
import org.palmares.web.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/// Who is signed in, in tests of pages.
public final class TestPeople {

    private TestPeople() {}

    public static Authentication signedIn(UUID account) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(account), null, List.of());
    }
}
