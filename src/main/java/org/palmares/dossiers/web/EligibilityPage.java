package org.palmares.dossiers.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Setup;
import org.palmares.web.FieldErrors;

/// The submitted dossiers of an edition, one after the other.
///
/// @param dossier the one to decide on; null where none is left
/// @param left how many are to be decided on, this one included
/// @param returnable whether a dossier may still be returned
/// @param chosen the decision that was refused for want of a reason; blank otherwise
public record EligibilityPage(
        Setup setup,
        @Nullable DossierPage dossier,
        int left,
        Map<String, Integer> counts,
        boolean returnable,
        String chosen,
        String reason,
        FieldErrors errors) {

    public String address() {
        return "/editions/" + setup.slug() + "/eligibility";
    }
}
