package org.palmares.web;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who a session belongs to. Roles are not kept here: they are asked anew at each request, so that one taken back is
/// gone at once.
public record SignedIn(UUID account) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return account.toString();
    }
}
