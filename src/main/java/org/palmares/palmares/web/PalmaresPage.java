package org.palmares.palmares.web;

import java.util.List;
import java.util.Map;
import org.palmares.palmares.PublishedEdition;
import org.palmares.web.ListState;

/// The palmarès of an edition.
///
/// @param figures how many projects have each level, whatever the filter
/// @param total how many projects have a label, whatever the filter
/// @param found how many of them the filter keeps
/// @param levels those the filter keeps, the highest level first
/// @param categories what each filter offers: code, then name; so are regions and kinds
public record PalmaresPage(
        ListState list,
        PublishedEdition edition,
        Map<String, String> figures,
        int total,
        int found,
        List<LevelGroup> levels,
        Map<String, String> categories,
        Map<String, String> regions,
        Map<String, String> kinds) {

    public boolean filtered() {
        return found < total;
    }
}
