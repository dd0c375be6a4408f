package org.palmares.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.kernel.Wording;
import org.palmares.people.AccountId;

/// Small rubrics and sheets.
public final class Fixtures {

    public static final Criterion BOLD = criterion(1, "Audace", 2, 0, 5);
    public static final Criterion USEFUL = criterion(2, "Utilité", 1, 1, 5);

    private Fixtures() {}

    public static Criterion criterion(int number, String name, int weight, int min, int max) {
        return new Criterion(
                new CriterionId(new UUID(7, number)),
                Round.REGIONAL,
                Wording.same(name),
                Wording.same("Le projet ouvre-t-il une voie ?"),
                Wording.same("Déjà vu"),
                Wording.same("Inédit"),
                weight,
                min,
                max);
    }

    public static DossierId dossier(int number) {
        return new DossierId(new UUID(8, number));
    }

    public static ScoreSheet blankSheet() {
        return new ScoreSheet(
                new SheetId(new UUID(9, 1)),
                new AssignmentId(new UUID(9, 2)),
                dossier(1),
                new EditionId(new UUID(9, 3)),
                new AccountId(new UUID(9, 4)),
                Round.REGIONAL,
                Marks.none(),
                null,
                0);
    }

    public static Marks marks(int bold, int useful) {
        return new Marks(Map.of(BOLD.id(), bold, USEFUL.id(), useful), "", "");
    }

    public static ScoringRefusal incomplete(Criterion... missing) {
        return new ScoringRefusal.Incomplete(List.of(missing));
    }

    public static ScoringRefusal alreadyHandedIn() {
        return new ScoringRefusal.AlreadyHandedIn();
    }

    public static ScoringRefusal outsideTheScale(Criterion criterion) {
        return new ScoringRefusal.OutsideTheScale(criterion);
    }
}
