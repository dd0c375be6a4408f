package org.palmares.editions.web;

import java.util.Arrays;
import java.util.List;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class CriterionSheet implements Sheet {

    private final Editions editions;

    CriterionSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.CRITERIA;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        var columns = List.of(
                Column.french(Cell.Kind.LINE, "name", true, 120),
                Column.english(Cell.Kind.LINE, "name", 120),
                Column.of(Cell.Kind.WHOLE, "weight", true).settled(),
                Column.of(Cell.Kind.WHOLE, "min-mark", true).settled(),
                Column.of(Cell.Kind.WHOLE, "max-mark", true).settled(),
                Column.french(Cell.Kind.PARAGRAPH, "question", false, 500),
                Column.english(Cell.Kind.PARAGRAPH, "question", 500),
                Column.french(Cell.Kind.LINE, "low-anchor", false, 300),
                Column.english(Cell.Kind.LINE, "low-anchor", 300),
                Column.french(Cell.Kind.LINE, "high-anchor", false, 300),
                Column.english(Cell.Kind.LINE, "high-anchor", 300));
        return Arrays.stream(Round.values())
                .map(round -> new RowKind(
                        kind(round),
                        Texts.text(round.key()),
                        Texts.text("editions.criteria.lead." + round.name()),
                        true,
                        columns))
                .toList();
    }

    @Override
    public List<Row> saved(Setup setup) {
        return Numbered.rows(
                setup.criteria(),
                (criterion, order) -> Row.of(
                        kind(criterion.round()),
                        criterion.id().toString(),
                        order,
                        "name-fr",
                        criterion.name().fr(),
                        "name-en",
                        criterion.name().en(),
                        "weight",
                        Integer.toString(criterion.weight()),
                        "min-mark",
                        Integer.toString(criterion.minMark()),
                        "max-mark",
                        Integer.toString(criterion.maxMark()),
                        "question-fr",
                        criterion.question().fr(),
                        "question-en",
                        criterion.question().en(),
                        "low-anchor-fr",
                        criterion.lowAnchor().fr(),
                        "low-anchor-en",
                        criterion.lowAnchor().en(),
                        "high-anchor-fr",
                        criterion.highAnchor().fr(),
                        "high-anchor-en",
                        criterion.highAnchor().en()));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var criteria = reading.kept(kind(Round.REGIONAL), kind(Round.FINAL)).stream()
                .map(row -> criterion(reading, row))
                .toList();
        if (reading.isRight()) {
            editions.saveCriteria(setup.id(), criteria, expectedVersion);
        }
    }

    private static String kind(Round round) {
        return "criterion." + round.name();
    }

    private static Criterion criterion(Reading reading, int row) {
        int least = reading.whole(row, "min-mark", 0, 1000);
        int most = reading.whole(row, "max-mark", 0, 1000);
        if (reading.isRight() && least >= most) {
            reading.wrong(row, "max-mark", "editions.error.marks");
        }
        return new Criterion(
                new CriterionId(reading.id(row)),
                reading.kind(row).equals(kind(Round.FINAL)) ? Round.FINAL : Round.REGIONAL,
                reading.wording(row, "name", true, 120),
                reading.wording(row, "question", false, 500),
                reading.wording(row, "low-anchor", false, 300),
                reading.wording(row, "high-anchor", false, 300),
                reading.whole(row, "weight", 0, 1000),
                least,
                most);
    }
}
