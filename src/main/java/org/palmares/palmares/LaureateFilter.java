package org.palmares.palmares;

/// Which laureates of an edition a reader wants to see; blank asks for all.
///
/// @param query words of the title, the territory or the summary, accents and case aside
/// @param category the category's French name
/// @param region the region's name
/// @param kind the code of a kind of territory, or [#UNKNOWN]
public record LaureateFilter(String query, String category, String region, String kind) {

    /// Asks for what the source does not say.
    public static final String UNKNOWN = "unknown";

    public static final LaureateFilter ALL = new LaureateFilter("", "", "", "");

    boolean keeps(Laureate laureate) {
        return keeps(
                        category,
                        laureate.category() == null ? "" : laureate.category().fr())
                && keeps(region, laureate.region() == null ? "" : laureate.region())
                && (kind.isBlank()
                        || laureate.territories().stream()
                                .anyMatch(territory -> keeps(
                                        kind,
                                        territory.kind() == null
                                                ? ""
                                                : territory.kind().name())))
                && says(laureate);
    }

    private static boolean keeps(String wanted, String value) {
        return wanted.isBlank() || (wanted.equals(UNKNOWN) ? value.isBlank() : wanted.equals(value));
    }

    private boolean says(Laureate laureate) {
        if (query.isBlank()) {
            return true;
        }
        var said = new StringBuilder(laureate.project());
        laureate.territories().forEach(territory -> said.append(' ').append(territory.name()));
        if (laureate.summary() != null) {
            said.append(' ').append(laureate.summary());
        }
        var text = Slug.of(said.toString());
        for (var word : Slug.of(query).split("-", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
