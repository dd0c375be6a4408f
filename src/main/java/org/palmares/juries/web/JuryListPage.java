package org.palmares.juries.web;

import java.util.List;
import java.util.Map;
import org.palmares.editions.Setup;
import org.palmares.juries.Jury;
import org.palmares.web.FieldErrors;

/// The juries of an edition.
///
/// @param open regions that have no jury yet, and the final under a blank key, by identifier
/// @param manages true for those who form juries
public record JuryListPage(
        Setup setup, List<Jury> juries, Map<String, String> open, boolean manages, JuryForm form, FieldErrors errors) {

    public String address() {
        return "/editions/" + setup.slug() + "/juries";
    }

    /// How many regions have no jury yet.
    public long uncovered() {
        return open.keySet().stream().filter(region -> !region.isEmpty()).count();
    }
}
