package org.palmares.editions.web;

import java.util.List;
import org.palmares.editions.Axis;
import org.palmares.editions.AxisId;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class AxisSheet implements Sheet {

    private final Editions editions;

    AxisSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.AXES;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(new RowKind(
                "axis",
                "",
                Texts.text("editions.axes.lead"),
                true,
                List.of(
                        Column.french(Cell.Kind.LINE, "name", true, 120),
                        Column.english(Cell.Kind.LINE, "name", 120),
                        Column.of(Cell.Kind.YES, "emphasised", false).settled(),
                        Column.of(Cell.Kind.WHOLE, "reserved", false).settled())));
    }

    @Override
    public List<Row> saved(Setup setup) {
        return Numbered.rows(
                setup.axes(),
                (axis, order) -> Row.of(
                        "axis",
                        axis.id().toString(),
                        order,
                        "name-fr",
                        axis.name().fr(),
                        "name-en",
                        axis.name().en(),
                        "emphasised",
                        axis.emphasised() ? "yes" : "",
                        "reserved",
                        Integer.toString(axis.reservedPercent())));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var axes = reading.kept("axis").stream().map(row -> axis(reading, row)).toList();
        if (reading.isRight()) {
            editions.saveAxes(setup.id(), axes, expectedVersion);
        }
    }

    private static Axis axis(Reading reading, int row) {
        var reserved = reading.wholeOrNothing(row, "reserved", 0, 100);
        return new Axis(
                new AxisId(reading.id(row)),
                reading.wording(row, "name", true, 120),
                reading.yes(row, "emphasised"),
                reserved == null ? 0 : reserved);
    }
}
