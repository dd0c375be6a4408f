package org.palmares.deliberations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.deliberations.quotas.Outcome.Reason;

/// Why a dossier is in or out, as the record keeps it.
///
/// @param quotas the categories, regions or axes it speaks of
/// @param counterpart the number of the dossier it displaced, or that displaced it; null where quotas moved neither
public record Grounds(
        Kind kind, List<UUID> quotas, @Nullable Integer counterpart) {

    public Grounds(Kind kind, List<UUID> quotas) {
        this(kind, quotas, null);
    }

    public Grounds {
        quotas = List.copyOf(quotas);
    }

    /// What decided. In the order: among the best; called up for a quota that had too few; called up because a better
    /// one met a full quota; met a full quota; gave its place to a quota that had too few; below the line.
    public enum Kind {
        MERIT(true),
        CALLED_BY_QUOTA(true),
        PLACE_FREED(true),
        QUOTA_FULL(false),
        GAVE_WAY(false),
        BELOW_THE_LINE(false);

        private final boolean retained;

        Kind(boolean retained) {
            this.retained = retained;
        }

        public boolean retained() {
            return retained;
        }

        /// The key of its words.
        public String key() {
            return "deliberations.grounds." + name();
        }
    }

    Grounds against(@Nullable Integer number) {
        return new Grounds(kind, quotas, number);
    }

    static Grounds of(Reason reason) {
        return switch (reason) {
            case Reason.ByMerit _ -> new Grounds(Kind.MERIT, List.of());
            case Reason.CalledByQuota(var quotas) -> new Grounds(Kind.CALLED_BY_QUOTA, groups(quotas));
            case Reason.CalledByPlaceFreed _ -> new Grounds(Kind.PLACE_FREED, List.of());
            case Reason.MetFullQuota(var quotas) -> new Grounds(Kind.QUOTA_FULL, groups(quotas));
            case Reason.GaveWay _ -> new Grounds(Kind.GAVE_WAY, List.of());
            case Reason.BelowTheLine _ -> new Grounds(Kind.BELOW_THE_LINE, List.of());
        };
    }

    private static List<UUID> groups(List<Bound> quotas) {
        return quotas.stream().map(Bound::group).toList();
    }
}
