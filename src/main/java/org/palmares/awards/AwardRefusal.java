package org.palmares.awards;

import org.palmares.editions.Level;
import org.palmares.kernel.Refusal;

/// A rule about labels says no. No message ever names who receives what.
public abstract sealed class AwardRefusal extends Refusal {

    private AwardRefusal(String message, String name, Object... arguments) {
        super(message, "refusal.awards." + name, arguments);
    }

    /// Whoever gives levels must know everything they rest on.
    public static final class Recused extends AwardRefusal {
        Recused() {
            super("The actor is recused on a dossier of the edition.", "recused");
        }
    }

    /// A level has so many places and no more.
    public static final class TooMany extends AwardRefusal {

        private final transient Level level;

        TooMany(Level level, long given) {
            super(
                    "More labels than places (level %s, places %d, given %d)."
                            .formatted(level.code(), level.places(), given),
                    "too-many",
                    level.name(),
                    level.places(),
                    given);
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }

    /// Whoever departs from the ranking says why.
    public static final class ReasonMissing extends AwardRefusal {
        ReasonMissing(int departures) {
            super("Levels depart from the ranking without a reason (%d).".formatted(departures), "reason-missing");
        }
    }

    /// A reason has its length.
    public static final class ReasonTooLong extends AwardRefusal {
        ReasonTooLong() {
            super("The reason is too long.", "reason-too-long", Awards.LONGEST_REASON);
        }
    }

    /// Only finalists receive a label.
    public static final class NotAFinalist extends AwardRefusal {
        NotAFinalist() {
            super("The dossier is not in the final.", "not-a-finalist");
        }
    }

    /// An edition is not sealed without a label.
    public static final class NothingGiven extends AwardRefusal {
        NothingGiven() {
            super("No level is given.", "nothing-given");
        }
    }

    /// Levels are changed in the final alone.
    public static final class NotInFinal extends AwardRefusal {
        NotInFinal() {
            super("The edition is not at its final.", "not-in-final");
        }
    }
}
