package org.palmares.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palmares.editions.Axis;
import org.palmares.editions.AxisId;
import org.palmares.editions.Calendar;
import org.palmares.editions.Category;
import org.palmares.editions.CategoryId;
import org.palmares.editions.Edition;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.Question;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Region;
import org.palmares.editions.RegionId;
import org.palmares.editions.Rules;
import org.palmares.editions.Setup;
import org.palmares.kernel.Wording;
import org.palmares.people.AccountId;
import org.palmares.territories.TerritoryId;
import org.palmares.web.Texts;

/// An edition of two regions, two categories, two axes and two questions, and a dossier filed there.
public final class Fixtures {

    public static final Instant OPENS = Instant.parse("2027-01-04T08:00:00Z");
    public static final Instant DEADLINE = Instant.parse("2027-03-31T16:00:00Z");
    public static final EditionId EDITION = new EditionId(id(1));
    public static final RegionId NORTH = new RegionId(id(2));
    public static final RegionId WEST = new RegionId(id(3));
    public static final CategoryId SERVICES = new CategoryId(id(4));
    public static final CategoryId SPACES = new CategoryId(id(5));
    public static final AxisId URBAN = new AxisId(id(6));
    public static final AxisId OPEN_DATA = new AxisId(id(7));
    public static final QuestionId WHY = new QuestionId(id(8));
    public static final QuestionId HOW = new QuestionId(id(9));
    public static final AccountId OWNER = new AccountId(id(10));
    public static final TerritoryId LEAD = new TerritoryId(id(11));

    private Fixtures() {}

    public static UUID id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | number);
    }

    public static Setup setup(EditionStage stage) {
        var calendar = new Calendar(OPENS, DEADLINE, null, null, null, null, null);
        return new Setup(
                new Edition(
                        EDITION,
                        "2027",
                        Wording.same("Territoires innovants"),
                        2027,
                        Wording.same("Le territoire augmenté"),
                        new ForumPlace("Lens", null, null),
                        Texts.PARIS,
                        calendar,
                        stage,
                        true,
                        false,
                        1),
                List.of(
                        new Region(NORTH, "Nord", "Lens", List.of("59", "62")),
                        new Region(WEST, "Ouest", "Brest", List.of("29"))),
                List.of(
                        new Category(SERVICES, new Wording("Services aux habitants", "Services to residents")),
                        new Category(SPACES, new Wording("Espaces publics", "Public spaces"))),
                List.of(
                        new Axis(URBAN, new Wording("Axe urbain", "Urban axis"), true, 20),
                        new Axis(OPEN_DATA, new Wording("Données ouvertes", "Open data"), false, 0)),
                List.of(
                        new Question(WHY, new Wording("Pourquoi", "Why"), Wording.same(""), 100, true),
                        new Question(HOW, new Wording("Comment", "How"), Wording.same(""), 50, false)),
                List.of(),
                List.of(),
                new Rules(6, 3, List.of()));
    }

    public static Setup calling() {
        return setup(new EditionStage.Calling());
    }

    public static Content complete() {
        return new Content(
                "Le guichet des aînés",
                "Un guichet qui se déplace.",
                SERVICES,
                Set.of(URBAN),
                Map.of(WHY, "Parce que."));
    }

    public static Dossier dossier(DossierStatus status) {
        return new Dossier(new DossierId(id(20)), EDITION, 42, LEAD, OWNER, complete(), NORTH, status, 3);
    }
}
