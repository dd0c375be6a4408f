package org.palmares.editions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.palmares.kernel.Wording;

/// Small editions for tests: complete unless said otherwise.
public final class TestEditions {

    public static final Instant CALL_OPENS = Instant.parse("2026-01-12T08:00:00Z");
    public static final Instant CALL_CLOSES = Instant.parse("2026-03-31T16:00:00Z");
    public static final EditionId ID = new EditionId(UUID.fromString("00000000-0000-0000-0000-000000002026"));

    private TestEditions() {}

    public static Calendar calendar() {
        return new Calendar(
                CALL_OPENS,
                CALL_CLOSES,
                Instant.parse("2026-06-01T06:00:00Z"),
                Instant.parse("2026-07-10T16:00:00Z"),
                Instant.parse("2026-09-14T06:00:00Z"),
                Instant.parse("2026-10-09T16:00:00Z"),
                Instant.parse("2026-12-02T18:00:00Z"));
    }

    public static Edition edition(EditionStage stage) {
        return edition(stage, calendar());
    }

    public static Edition edition(EditionStage stage, Calendar calendar) {
        return new Edition(
                ID,
                "2026",
                new Wording("Labels Territoires innovants", "Innovative Territories Labels"),
                2026,
                new Wording("Le numérique sobre", "Sober digital"),
                new ForumPlace("Lyon", LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 3)),
                ZoneId.of("Europe/Paris"),
                calendar,
                stage,
                false,
                false,
                7);
    }

    /// Two regions, two categories, two axes, one question, two criteria, three levels, one quota of each kind.
    public static Setup complete(Edition edition) {
        var west = new Region(new RegionId(id(1)), "Ouest", "Rennes", List.of("22", "29", "35", "56"));
        var south = new Region(new RegionId(id(2)), "Sud", "Nice", List.of("06", "13"));
        var services = new Category(new CategoryId(id(11)), new Wording("Services", "Services"));
        var culture = new Category(new CategoryId(id(12)), new Wording("Culture", "Culture"));
        var urban = new Axis(new AxisId(id(21)), new Wording("Axe urbain", "Urban axis"), true, 30);
        var rural = new Axis(new AxisId(id(22)), new Wording("Axe rural", "Rural axis"), false, 0);
        return new Setup(
                edition,
                List.of(west, south),
                List.of(services, culture),
                List.of(urban, rural),
                List.of(new Question(
                        new QuestionId(id(31)), new Wording("Pour qui ?", "For whom?"), Wording.same(""), 2000, true)),
                List.of(criterion(41, Round.REGIONAL, "Audace"), criterion(42, Round.FINAL, "Diffusion")),
                List.of(
                        new Level(new LevelId(id(51)), "gold", new Wording("Or", "Gold"), 1, 1),
                        new Level(new LevelId(id(52)), "silver", new Wording("Argent", "Silver"), 2, 2)),
                new Rules(
                        6,
                        3,
                        List.of(
                                new Quota(QuotaKind.CATEGORY, id(11), 1, 4),
                                new Quota(QuotaKind.REGION, id(1), 2, null),
                                new Quota(QuotaKind.AXIS, id(21), 2, null))));
    }

    static Criterion criterion(int number, Round round, String name) {
        return new Criterion(
                new CriterionId(id(number)),
                round,
                Wording.same(name),
                Wording.same("Le projet ouvre-t-il une voie ?"),
                Wording.same("Déjà vu"),
                Wording.same("Inédit"),
                2,
                0,
                5);
    }

    public static UUID id(int number) {
        return new UUID(0, number);
    }
}
