package org.palmares.juries.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a question.
public sealed interface Outcome {

    /// Every demand is met within every bound. Sums are in millionths.
    ///
    /// @param readings in the order of dossiers, then jurors
    /// @param boundMinimum no assignment has a higher lowest sum of a dossier
    /// @param boundTotal no assignment of the same kind has a higher total
    /// @param proved whether nothing better of the same kind exists
    /// @param fairness the lowest sums one by one, where they were asked for
    record Assigned(
            List<Reading> readings,
            long boundMinimum,
            long boundTotal,
            boolean proved,
            @Nullable Fairness fairness) implements Outcome {

        public Assigned {
            readings = List.copyOf(readings);
        }

        /// Whether sums recomputed elsewhere stay within the bounds, and reach what is said to be proved.
        public boolean agrees(long total, long minimum) {
            return minimum <= boundMinimum
                    && (proved ? total == boundTotal : minimum < boundMinimum || total <= boundTotal);
        }
    }

    /// No assignment keeps every rule: these cannot stand together.
    ///
    /// @param smallest whether without any one of them the others could; otherwise the time was up before that
    record Impossible(List<Rule> clash, boolean smallest) implements Outcome {

        public Impossible {
            clash = List.copyOf(clash);
        }
    }

    /// The time was up before there was an answer, or a proof that there is none.
    record Unknown() implements Outcome {}

    /// How far the lowest sums were settled.
    record Fairness(List<Level> levels, Stop stop) {

        public Fairness {
            levels = List.copyOf(levels);
        }
    }

    /// A sum, and how many dossiers stay on it.
    ///
    /// @param proved whether fewer could not, with the levels below as they are and proved
    record Level(long sum, int dossiers, boolean proved) {}

    /// Where the search for better levels ended.
    enum Stop {
        /// Every dossier stands on a level, all of them proved.
        COMPLETE,
        /// Every dossier stands on a level; one took its whole share of the time and is not proved.
        UNPROVED,
        /// The time, or the work granted to the levels, was up.
        TIME
    }
}
