package org.palmares.territories;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a territory is in law, finer than its kind.
public enum Nature {
    COMMUNE(Kind.COMMUNE),
    /// Communauté de communes.
    CC(Kind.COMMUNITY),
    /// Communauté d’agglomération.
    CA(Kind.COMMUNITY),
    /// Communauté urbaine.
    CU(Kind.COMMUNITY),
    METRO(Kind.COMMUNITY),
    /// The Métropole de Lyon, which also does what a département does.
    MET69(Kind.COMMUNITY),
    /// Établissement public territorial, inside the Métropole du Grand Paris.
    EPT(Kind.COMMUNITY),
    DEPARTEMENT(Kind.DEPARTEMENT),
    /// Overseas collectivity.
    COM(Kind.DEPARTEMENT),
    REGION(Kind.REGION),
    SYNDICAT(Kind.OTHER),
    TOURIST_OFFICE(Kind.OTHER),
    /// Comité départemental du tourisme.
    TOURISM_COMMITTEE(Kind.OTHER),
    OTHER(Kind.OTHER);

    private final Kind kind;

    Nature(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// Those that a person may add by hand: whatever no register of ours lists.
    public static List<Nature> addable() {
        return Arrays.stream(values())
                .filter(nature -> nature.kind == Kind.OTHER)
                .toList();
    }

    /// The text that names it.
    public String key() {
        return "territories.nature." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
