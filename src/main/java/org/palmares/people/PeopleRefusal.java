package org.palmares.people;

import java.time.Instant;
import org.palmares.kernel.Refusal;

/// What the rules of accounts and roles refuse.
public abstract sealed class PeopleRefusal extends Refusal {

    private PeopleRefusal(String message, String name, Object... arguments) {
        super(message, "refusal.people." + name, arguments);
    }

    /// For whoever followed a link that leads nowhere.
    public static PeopleRefusal deadLink() {
        return new DeadLink();
    }

    /// For whoever followed an invitation that leads nowhere.
    public static PeopleRefusal deadInvitation() {
        return new DeadInvitation();
    }

    /// Somebody has an open account at this address already.
    public static final class AddressTaken extends PeopleRefusal {

        AddressTaken() {
            super("An open account has this address.", "address-taken");
        }
    }

    /// The link was used, has expired, or never was.
    public static final class DeadLink extends PeopleRefusal {

        DeadLink() {
            super("No link waits under this token.", "dead-link");
        }
    }

    /// The invitation was answered, taken back, has expired, or never was.
    public static final class DeadInvitation extends PeopleRefusal {

        DeadInvitation() {
            super("No invitation waits under this token.", "dead-invitation");
        }
    }

    /// The invitation was sent to somebody else than the one who has signed in.
    public static final class NotTheInvited extends PeopleRefusal {

        NotTheInvited() {
            super("The invitation is for another address than the actor's.", "not-the-invited");
        }
    }

    /// Whoever is invited holds the role already.
    public static final class RoleHeld extends PeopleRefusal {

        RoleHeld(String name) {
            super("The role is held already.", "role-held", name);
        }
    }

    /// Too many links were asked for.
    public static final class TooManyLinks extends PeopleRefusal {

        TooManyLinks(Instant until) {
            super("Too many links (until %s).".formatted(until), "too-many-links", until);
        }
    }

    /// Nobody would run the programme any more.
    public static final class LastOrganiser extends PeopleRefusal {

        LastOrganiser() {
            super("The last organiser of the programme stays.", "last-organiser");
        }
    }
}
