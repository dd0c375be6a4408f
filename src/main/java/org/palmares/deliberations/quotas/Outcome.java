package org.palmares.deliberations.quotas;

import java.util.List;
import java.util.UUID;

/// What the rule says of a whole choice.
public sealed interface Outcome {

    /// The choice, and why each dossier is in or out; in the order of merit.
    record Chosen(List<Verdict> verdicts) implements Outcome {

        public Chosen {
            verdicts = List.copyOf(verdicts);
        }

        /// The dossiers retained, best first.
        public List<UUID> retained() {
            return verdicts.stream()
                    .filter(verdict -> verdict.reason().retained())
                    .map(Verdict::dossier)
                    .toList();
        }
    }

    /// No choice keeps every quota: these cannot stand together, and without any one of them the others could.
    ///
    /// @param clash a smallest set of clashing quotas; empty when there are fewer candidates than places
    record Impossible(List<Bound> clash) implements Outcome {

        public Impossible {
            clash = List.copyOf(clash);
        }
    }

    /// What becomes of one dossier.
    ///
    /// @param merit its place by score and lot alone, from 1
    record Verdict(UUID dossier, int merit, Reason reason) {}

    /// Why a dossier is retained or not.
    sealed interface Reason {

        boolean retained();

        /// Among the best, whatever the quotas.
        record ByMerit() implements Reason {

            @Override
            public boolean retained() {
                return true;
            }
        }

        /// Beyond the line by merit, called up for the least number of these groups.
        record CalledByQuota(List<Bound> quotas) implements Reason {

            @Override
            public boolean retained() {
                return true;
            }
        }

        /// Beyond the line by merit, called up because a better one met a full quota.
        record CalledByPlaceFreed() implements Reason {

            @Override
            public boolean retained() {
                return true;
            }
        }

        /// Before the line by merit, but these groups were full.
        record MetFullQuota(List<Bound> quotas) implements Reason {

            @Override
            public boolean retained() {
                return false;
            }
        }

        /// Before the line by merit, but gave its place to a group that had too few.
        record GaveWay() implements Reason {

            @Override
            public boolean retained() {
                return false;
            }
        }

        /// Beyond the line by merit.
        record BelowTheLine() implements Reason {

            @Override
            public boolean retained() {
                return false;
            }
        }
    }
}
