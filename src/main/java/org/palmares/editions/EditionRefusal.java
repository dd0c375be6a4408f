package org.palmares.editions;

import java.time.Instant;
import org.palmares.kernel.Refusal;

/// A rule about editions says no.
public abstract sealed class EditionRefusal extends Refusal {

    private EditionRefusal(String message, String name, Object... arguments) {
        super(message, "refusal.editions." + name, arguments);
    }

    /// The call cannot open while something misses.
    public static final class NotReady extends EditionRefusal {
        NotReady(EditionId id, int lacks) {
            super("Settings are incomplete (edition %s, lacks %d).".formatted(id, lacks), "not-ready", lacks);
        }
    }

    /// A call does not open after its own deadline.
    public static final class DeadlineAlreadyPast extends EditionRefusal {
        DeadlineAlreadyPast(EditionId id) {
            super("The deadline is past (edition %s).".formatted(id), "deadline-already-past");
        }
    }

    /// A call opens once.
    public static final class CallAlreadyOpened extends EditionRefusal {
        CallAlreadyOpened(EditionId id) {
            super("The call was opened before (edition %s).".formatted(id), "call-already-opened");
        }
    }

    /// The regional round waits for the deadline of the call.
    public static final class CallStillOpen extends EditionRefusal {
        CallStillOpen(EditionId id, Instant deadline) {
            super(
                    "The call is still open (edition %s, deadline %s).".formatted(id, deadline),
                    "call-still-open",
                    deadline);
        }
    }

    /// The regional round follows the call.
    public static final class NotInCall extends EditionRefusal {
        NotInCall(EditionId id) {
            super("The edition is not at its call (edition %s).".formatted(id), "not-in-call");
        }
    }

    /// The final follows the regional round.
    public static final class NotInRegionalRound extends EditionRefusal {
        NotInRegionalRound(EditionId id) {
            super("The edition is not at its regional round (edition %s).".formatted(id), "not-in-regional-round");
        }
    }

    /// Levels are sealed at the end of the final.
    public static final class NotInFinal extends EditionRefusal {
        NotInFinal(EditionId id) {
            super("The edition is not at its final (edition %s).".formatted(id), "not-in-final");
        }
    }

    /// Only what is sealed is published.
    public static final class NotSealed extends EditionRefusal {
        NotSealed(EditionId id) {
            super("The levels are not sealed (edition %s).".formatted(id), "not-sealed");
        }
    }

    /// What was asked belongs to another stage of the edition.
    public static final class OutOfStage extends EditionRefusal {
        OutOfStage(EditionId id, EditionStage stage) {
            super(
                    "The edition is at another stage (edition %s, stage %s).".formatted(id, stage.code()),
                    "out-of-stage." + stage.code());
        }
    }

    /// Two editions never share an address.
    public static final class SlugTaken extends EditionRefusal {
        SlugTaken(String slug) {
            super("Another edition has this address (slug %s).".formatted(slug), "slug-taken", slug);
        }
    }

    /// The rules of the game are published with the call and no longer change.
    public static final class RulesAreSettled extends EditionRefusal {
        RulesAreSettled(EditionId id, Part part) {
            super(
                    "The call was published with this rule (edition %s, part %s).".formatted(id, part),
                    "rules-are-settled." + part.code());
        }
    }

    /// A published deadline may be put off, never brought forward.
    public static final class DeadlineBroughtForward extends EditionRefusal {
        DeadlineBroughtForward(EditionId id, Instant deadline) {
            super(
                    "The deadline was published (edition %s, deadline %s).".formatted(id, deadline),
                    "deadline-brought-forward",
                    deadline);
        }
    }

    /// Once published, the calendar stays complete and in order.
    public static final class CalendarInDisorder extends EditionRefusal {
        CalendarInDisorder(EditionId id) {
            super("The calendar is incomplete or out of order (edition %s).".formatted(id), "calendar-in-disorder");
        }
    }
}
