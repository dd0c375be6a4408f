package org.palmares.territories;

import org.palmares.kernel.Refusal;

/// A rule on territories says no.
public abstract sealed class TerritoryRefusal extends Refusal {

    private TerritoryRefusal(String message, String key, Object... arguments) {
        super(message, key, arguments);
    }

    /// A body of this SIREN is already there: it is to be used, not added again.
    public static final class AlreadyKnown extends TerritoryRefusal {

        private final transient TerritorySummary known;

        AlreadyKnown(Siren siren, TerritorySummary known) {
            super(
                    "SIREN %s is already that of %s (%s).".formatted(siren, known.name(), known.id()),
                    "refusal.territories.already-known",
                    siren.spaced(),
                    known.name());
            this.known = known;
        }

        /// The body that bears this SIREN.
        public TerritorySummary known() {
            return known;
        }
    }

    /// A commune, a community, a département or a region comes from the official register alone.
    public static final class FromTheRegisterAlone extends TerritoryRefusal {

        FromTheRegisterAlone(Nature nature) {
            super(
                    "A body of nature %s is not added by hand.\nMaybe it goes by another name in the register."
                            .formatted(nature),
                    "refusal.territories.from-the-register-alone");
        }
    }
}
