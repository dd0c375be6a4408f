package org.palmares.dossiers.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.Visitor;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierReading.Rights;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Fixtures;
import org.palmares.dossiers.Receipt;
import org.palmares.dossiers.StraySave;
import org.palmares.editions.Setup;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What tests of the module's pages ask of them, and the readings that stand behind.
final class Asked {

    static final Instant AT = Instant.parse("2027-02-01T10:00:00Z");
    static final UUID BEA = Fixtures.id(30);
    static final Rights OWNER = new Rights(true, true, true, false, false);
    static final Rights AUTHOR = new Rights(true, true, false, false, false);
    static final Rights HANDED_IN = new Rights(true, false, true, false, false);
    static final Rights COORDINATOR = new Rights(false, false, false, true, false);
    static final Rights ORGANISER = new Rights(false, false, false, true, true);
    static final Rights JUROR = new Rights(false, false, false, false, false);

    private Asked() {}

    static DossierReading reading(DossierStatus status, Rights rights) {
        return reading(Fixtures.dossier(status), Fixtures.calling(), rights, null, true);
    }

    static DossierReading reading(
            Dossier dossier, Setup setup, Rights rights, @Nullable Receipt receipt, boolean intact) {
        return new DossierReading(
                dossier,
                setup,
                "Ville de Lens",
                Map.of(Fixtures.OWNER.value(), "Ada", BEA, "Bea"),
                rights.author() ? List.of(BEA) : List.of(),
                receipt,
                intact,
                rights,
                List.of());
    }

    static DossierReading with(DossierReading reading, StraySave... strays) {
        return new DossierReading(
                reading.dossier(),
                reading.setup(),
                reading.leadName(),
                reading.names(),
                reading.collaborators(),
                reading.receipt(),
                reading.intact(),
                reading.rights(),
                List.of(strays));
    }

    static Dossier dossier(DossierStatus status, Content content) {
        var like = Fixtures.dossier(status);
        return new Dossier(
                like.id(),
                like.edition(),
                like.number(),
                like.lead(),
                like.owner(),
                content,
                like.region(),
                status,
                like.version());
    }

    static Receipt receipt() {
        return new Receipt(
                Fixtures.dossier(new DossierStatus.Draft()).id(), "2027-042", 3, AT, "0123456789abcdef".repeat(4));
    }

    static MvcTestResult get(MockMvcTester mvc, String address) {
        return asked(mvc).get(address);
    }

    /// @param fields name and value by turns
    static MvcTestResult post(MockMvcTester mvc, String address, String... fields) {
        return asked(mvc).post(address, fields);
    }

    static MvcTestResult postFor(String accepted, MockMvcTester mvc, String address, String... fields) {
        return asked(mvc).postFor(accepted, address, fields);
    }

    private static Visitor asked(MockMvcTester mvc) {
        return new Visitor(mvc, Fixtures.OWNER.value());
    }
}
