package org.palmares.deliberations.quotas;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    /// @param clash clashing quotas; empty when there are fewer candidates than places
    /// @param fewest true where no fewer quotas clash; false where there were too many to try
    record Impossible(List<Bound> clash, boolean fewest) implements Outcome {

        public Impossible {
            clash = List.copyOf(clash);
        }
    }

    /// What becomes of one dossier.
    ///
    /// @param merit its place in the order of merit, near ties settled and quotas left aside, from 1
    /// @param counterpart the dossier it displaced, or that displaced it; null where quotas changed nothing for it
    /// @param tie the near tie at the line it was in; null where it was in none
    record Verdict(
            UUID dossier,
            int merit,
            Reason reason,
            @Nullable UUID counterpart,
            @Nullable Tie tie) {}

    /// *Ex aequo* with the last dossier by score: as likely as not to be better.
    ///
    /// @param line the last dossier by score
    /// @param chance that it is better than that one, between .4 and .6
    /// @param settledBy what parted it from those on the other side of the line
    /// @param criterion which of the published criteria did, from 1; 0 where none did
    record Tie(UUID line, double chance, Settlement settledBy, int criterion) {}

    /// What settles a near tie, in this order.
    enum Settlement {
        DELIBERATION,
        CRITERION,
        LOT
    }

    /// Why a dossier is retained or not.
    sealed interface Reason {

        boolean retained();

        /// Before the line by merit.
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
