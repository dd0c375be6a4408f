package org.palmares.dossiers.web;

import java.util.Map;
import org.palmares.dossiers.DossierOutcomes;
import org.palmares.dossiers.DossierReading;

/// One dossier, as it is read.
///
/// @param decided since when it stands where it stands, or what follows, in words
/// @param reason why it was returned, turned away or taken back; blank where no reason is given
/// @param regions of the edition, for whoever says which one hears it
public record DossierPage(
        DossierReading reading,
        DossierText content,
        String status,
        String tag,
        String decided,
        String reason,
        boolean withdrawable,
        Map<String, String> regions) {

    /// The same dossier once the juries' decision on it is announced.
    DossierPage announcing(DossierOutcomes.Announced announced) {
        return new DossierPage(
                reading, content, announced.label(), announced.tag(), announced.next(), reason, withdrawable, regions);
    }

    public String address() {
        return "/dossiers/" + reading.dossier().id();
    }
}
