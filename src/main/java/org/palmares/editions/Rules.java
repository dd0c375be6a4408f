package org.palmares.editions;

import java.util.List;

/// How the shortlist is drawn and how often a dossier is read.
///
/// @param shortlistPlaces how many dossiers reach the final; 0 until it is decided
/// @param readingsPerDossier how many jurors of the region read each dossier
public record Rules(int shortlistPlaces, int readingsPerDossier, List<Quota> quotas) {

    public Rules {
        quotas = List.copyOf(quotas);
    }
}
