package org.palmares.demo;

/// What sort of body a fictional territory is, and how a sentence speaks of it.
enum TerritoryKind {
    VILLAGE("", "", "la commune", "de la commune", "à la commune"),
    VILLE("", "", "la ville", "de la ville", "à la ville"),
    CC(
            "Communauté de communes",
            "CC",
            "la communauté de communes",
            "de la communauté de communes",
            "à la communauté de communes"),
    CA("Communauté d’agglomération", "CA", "l’agglomération", "de l’agglomération", "à l’agglomération"),
    CU("Communauté urbaine", "CU", "la communauté urbaine", "de la communauté urbaine", "à la communauté urbaine"),
    SMN("Syndicat mixte du numérique", "SM du numérique", "le syndicat", "du syndicat", "au syndicat"),
    SMM("Syndicat mixte des mobilités", "SM des mobilités", "le syndicat", "du syndicat", "au syndicat"),
    SMD("Syndicat mixte des déchets", "SM des déchets", "le syndicat", "du syndicat", "au syndicat"),
    SME("Syndicat mixte des rivières", "SM des rivières", "le syndicat", "du syndicat", "au syndicat"),
    OT("Office de tourisme", "OT", "l’office de tourisme", "de l’office de tourisme", "à l’office de tourisme");

    private final String title;
    private final String abbreviation;
    private final String the;
    private final String of;
    private final String to;

    TerritoryKind(String title, String abbreviation, String the, String of, String to) {
        this.title = title;
        this.abbreviation = abbreviation;
        this.the = the;
        this.of = of;
        this.to = to;
    }

    boolean isCommune() {
        return this == VILLAGE || this == VILLE;
    }

    /// “Communauté de communes”, or nothing for a commune.
    String title() {
        return title;
    }

    String abbreviation() {
        return abbreviation;
    }

    /// “la communauté de communes”
    String the() {
        return the;
    }

    /// “de la communauté de communes”
    String of() {
        return of;
    }

    /// “à la communauté de communes”
    String to() {
        return to;
    }
}
