package org.palmares.juries.assignment;

import java.util.List;

/// What came of a question.
public sealed interface Outcome {

    /// Every demand is met within every bound. Sums are in millionths.
    ///
    /// @param readings in the order of dossiers, then jurors
    /// @param boundMinimum no assignment has a higher lowest sum of a dossier
    /// @param boundTotal no assignment of the same kind has a higher total
    /// @param proved whether nothing better of the same kind exists
    record Assigned(List<Reading> readings, long boundMinimum, long boundTotal, boolean proved) implements Outcome {

        public Assigned {
            readings = List.copyOf(readings);
        }
    }

    /// No assignment keeps every rule: these cannot stand together, and without any one of them the others could.
    record Impossible(List<Rule> clash) implements Outcome {

        public Impossible {
            clash = List.copyOf(clash);
        }
    }

    /// The time was up before there was an answer, or a proof that there is none.
    record Unknown() implements Outcome {}
}
