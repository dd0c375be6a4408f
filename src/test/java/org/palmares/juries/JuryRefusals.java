package org.palmares.juries;

import java.util.List;

/// What the face of the juries refuses, for tests of its pages.
public final class JuryRefusals {

    private JuryRefusals() {}

    public static JuryRefusal alreadyConvened(String name) {
        return new JuryRefusal.AlreadyConvened(name);
    }

    public static JuryRefusal hasReadings(String name) {
        return new JuryRefusal.HasReadings(name);
    }

    public static JuryRefusal withoutRegion(String... dossiers) {
        return new JuryRefusal.WithoutRegion(List.of(dossiers));
    }

    public static JuryRefusal notEnoughJurors(int each, String... dossiers) {
        return new JuryRefusal.NotEnoughJurors(each, List.of(dossiers));
    }
}
