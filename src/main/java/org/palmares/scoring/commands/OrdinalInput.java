package org.palmares.scoring.commands;

import org.palmares.cli.BadInput;
import org.palmares.scoring.calibration.Reading;
import org.palmares.scoring.calibration.ReadingTable;

/// What the model of levels can answer.
public final class OrdinalInput {

    /// Beyond, levels are quantities.
    private static final int MOST_LEVELS = 20;

    /// Jurors, panels and regions together: beyond, the exact solve takes too long.
    private static final int MOST_UNKNOWNS = 1_900;

    private OrdinalInput() {}

    /// Refuses readings that are not levels of one scale, or too many to be solved exactly.
    public static void check(ReadingTable table) {
        if (table.criteria() > 1) {
            throw new BadInput("--model", "cli.calibrate.levels-criteria", Integer.toString(table.criteria()));
        }
        long levels =
                table.readings().stream().mapToDouble(Reading::score).distinct().count();
        if (levels < 2 || levels > MOST_LEVELS) {
            throw new BadInput("--model", "cli.calibrate.levels", Long.toString(levels), Integer.toString(MOST_LEVELS));
        }
        long unknowns = table.readings().stream()
                .flatMap(reading -> java.util.stream.Stream.of(
                        "j" + reading.juror(), "p" + reading.panel(), "r" + reading.region()))
                .distinct()
                .count();
        if (unknowns > MOST_UNKNOWNS) {
            throw new BadInput(
                    "--model", "cli.calibrate.levels-many", Long.toString(unknowns), Integer.toString(MOST_UNKNOWNS));
        }
    }
}
