package org.palmares.people;

import java.util.Set;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.springframework.stereotype.Component;

/// Who may give and take roles.
@Component
class PeopleAccess {

    /// What a coordinator may give in their region.
    static final Set<Role> OF_A_REGION = Set.of(Role.COORDINATOR, Role.JUROR, Role.CHAIR);

    private final KnownActor known;

    PeopleAccess(KnownActor known) {
        this.known = known;
    }

    Roles roles() {
        return Actor.currentAccount().flatMap(known::of).map(Standing::roles).orElse(Roles.NONE);
    }

    /// The account that acts, if it is open.
    AccountId me() {
        return Actor.currentAccount()
                .flatMap(known::of)
                .map(standing -> standing.person().id())
                .orElseThrow(() -> new NotFound("an account for a visitor"));
    }

    /// True for whoever organises where the role holds; for a coordinator, within their region; for the product itself.
    boolean mayGive(Grant grant) {
        if (Actor.current() instanceof Actor.Machine) {
            return true;
        }
        var roles = roles();
        if (grant.edition() == null) {
            return roles.organisesProgramme();
        }
        return roles.organises(grant.edition())
                || (grant.region() != null
                        && OF_A_REGION.contains(grant.role())
                        && roles.coordinates(grant.edition(), grant.region()));
    }

    /// True where somebody becomes an applicant of an edition: by themselves, or brought in by one who is, since a
    /// dossier is written together. Nobody takes the role back for that.
    boolean mayApply(AccountId account, Grant grant) {
        return grant.role() == Role.APPLICANT
                && grant.edition() != null
                && (Actor.currentAccount().filter(account.value()::equals).isPresent()
                        || roles().holds(Role.APPLICANT, grant.edition()));
    }

    void requireMayGive(Grant grant) {
        if (!mayGive(grant)) {
            throw new NotFound("the gift of %s".formatted(grant));
        }
    }

    void forget() {
        known.forget();
    }
}
