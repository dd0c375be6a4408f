package org.palmares.territories.web;

import java.util.List;
import java.util.Map;
import org.palmares.territories.TerritorySummary;
import org.palmares.web.ListState;

/// The public bodies that answer to what was looked for.
///
/// @param kinds each kind's code and its name in the language of the page
public record TerritoryListPage(ListState list, Map<String, String> kinds, List<TerritorySummary> found) {

    public boolean asked() {
        return !list.query().isEmpty();
    }
}
