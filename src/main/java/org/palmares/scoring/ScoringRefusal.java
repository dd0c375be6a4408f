package org.palmares.scoring;

import java.util.List;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.kernel.Refusal;
import org.palmares.web.Texts;

/// What the rules of scoring refuse. No message ever holds a mark.
public abstract sealed class ScoringRefusal extends Refusal {

    private ScoringRefusal(String message, String key, Object... arguments) {
        super(message, key, arguments);
    }

    /// A sheet handed in is no longer written on.
    public static final class AlreadyHandedIn extends ScoringRefusal {
        AlreadyHandedIn() {
            super("The sheet was handed in already.", "refusal.scoring.already-handed-in");
        }
    }

    /// Each criterion wants a mark before the sheet is handed in.
    public static final class Incomplete extends ScoringRefusal {

        private final transient List<Criterion> missing;

        Incomplete(List<Criterion> missing) {
            super(
                    "Criteria without a mark (%d).".formatted(missing.size()),
                    "refusal.scoring.incomplete",
                    missing.size(),
                    String.join(
                            ", ",
                            missing.stream()
                                    .map(criterion -> Texts.text(criterion.name()))
                                    .toList()));
            this.missing = List.copyOf(missing);
        }

        /// The criteria to mark still.
        public List<Criterion> missing() {
            return missing;
        }
    }

    /// A mark stands outside its criterion's scale.
    public static final class OutsideTheScale extends ScoringRefusal {
        OutsideTheScale(Criterion criterion) {
            super(
                    "A mark is outside its scale (%s: %d to %d)."
                            .formatted(criterion.id(), criterion.minMark(), criterion.maxMark()),
                    "refusal.scoring.outside-the-scale",
                    criterion.name(),
                    criterion.minMark(),
                    criterion.maxMark());
        }
    }

    /// A mark for a criterion that this round does not ask.
    public static final class UnknownCriterion extends ScoringRefusal {
        UnknownCriterion(CriterionId criterion) {
            super(
                    "The round does not ask this criterion (%s).".formatted(criterion),
                    "refusal.scoring.unknown-criterion");
        }
    }

    /// A text is longer than a sheet may hold.
    public static final class TooLong extends ScoringRefusal {
        TooLong(int longest) {
            super(
                    "A text is too long (at most %d characters).".formatted(longest),
                    "refusal.scoring.too-long",
                    longest);
        }
    }

    /// The round is not open for reading.
    public static final class RoundNotOpen extends ScoringRefusal {
        RoundNotOpen() {
            super("The round is not open for reading.", "refusal.scoring.round-not-open");
        }
    }
}
