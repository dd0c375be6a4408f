package org.palmares.dossiers;

import java.util.List;
import org.palmares.web.Texts;

/// What the face refuses, for tests of pages.
public final class TestRefusals {

    private static final DossierId ID =
            Fixtures.dossier(new DossierStatus.Draft()).id();

    private TestRefusals() {}

    public static DossierRefusal reasonMissing() {
        return new DossierRefusal.ReasonMissing(ID);
    }

    public static DossierRefusal finalOpen() {
        return new DossierRefusal.FinalOpen(ID);
    }

    public static DossierRefusal ownerOnly(String owner) {
        return new DossierRefusal.OwnerOnly(ID, owner);
    }

    public static DossierRefusal deadlinePassed() {
        return new DossierRefusal.DeadlinePassed(Fixtures.DEADLINE, Texts.PARIS);
    }

    public static DossierRefusal notUnderExamination() {
        return new DossierRefusal.NotUnderExamination(ID, new DossierStatus.Draft());
    }

    public static DossierRefusal incomplete(List<Lack> lacks) {
        return new DossierRefusal.Incomplete(ID, lacks);
    }
}
