package org.palmares.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Who an account is and what it holds, read once for a request and never kept beyond it: a role taken back is gone at
/// the next.
@Component
class KnownActor {

    private record Kept(UUID account, Optional<Standing> standing) {}

    private static final String ATTRIBUTE = KnownActor.class.getName();

    private final AccountRepository accounts;

    KnownActor(AccountRepository accounts) {
        this.accounts = accounts;
    }

    Optional<Standing> of(UUID account) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.standing(account);
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept
                && kept.account().equals(account)) {
            return kept.standing();
        }
        var standing = accounts.standing(account);
        request.setAttribute(ATTRIBUTE, new Kept(account, standing), RequestAttributes.SCOPE_REQUEST);
        return standing;
    }

    /// What was read no longer holds.
    void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
