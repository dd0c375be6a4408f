package org.palmares.juries.assignment;

import java.util.OptionalLong;

/// Prices of the rules, in parts of a unit: any prices prove a bound, good ones a close one (weak duality).
final class Prices {

    private final Problem problem;
    private final long floor;
    private final long[] floors;
    private final long[] demands;
    private final long[] loads;
    private final long parts;

    /// @param floors what one unit of each dossier's floor costs, from 0
    /// @param demands what one reading of each dossier is worth
    /// @param loads what one reading by each juror takes
    /// @param parts how many make a unit
    Prices(Problem problem, long floor, long[] floors, long[] demands, long[] loads, long parts) {
        this.problem = problem;
        this.floor = floor;
        this.floors = floors;
        this.demands = demands;
        this.loads = loads;
        this.parts = parts;
    }

    /// The bound, or nothing where the prices are too dear for whole numbers.
    OptionalLong exactBound() {
        try {
            return OptionalLong.of(bound());
        } catch (ArithmeticException _) {
            return OptionalLong.empty();
        }
    }

    /// No assignment above the floor has a larger total; exact.
    ///
    /// @throws ArithmeticException where the prices are too dear for whole numbers
    long bound() {
        long bound = 0;
        var row = new long[loads.length];
        for (int juror = 0; juror < loads.length; juror++) {
            var asked = problem.jurors.get(juror);
            bound = Math.addExact(
                    bound, Math.multiplyExact(loads[juror], loads[juror] > 0 ? asked.maxLoad() : asked.minLoad()));
        }
        for (int dossier = 0; dossier < floors.length; dossier++) {
            bound = Math.addExact(
                    bound,
                    Math.subtractExact(
                            Math.multiplyExact(demands[dossier], problem.readings(dossier)),
                            Math.multiplyExact(floors[dossier], floor)));
            problem.row(dossier, row);
            for (int juror = 0; juror < row.length; juror++) {
                if (row[juror] != Problem.FORBIDDEN) {
                    bound = Math.addExact(bound, Math.max(0, gain(dossier, juror, row[juror])));
                }
            }
        }
        return Math.floorDiv(bound, parts);
    }

    /// Whether an assignment with this pair may come as close as `gap` to the bound.
    boolean within(long gap, int dossier, int juror, long affinity) {
        return gap >= Long.MAX_VALUE / parts - 1 || -gain(dossier, juror, affinity) <= (gap + 1) * parts;
    }

    private long gain(int dossier, int juror, long affinity) {
        return Math.subtractExact(
                Math.multiplyExact(parts + floors[dossier], affinity), demands[dossier] + loads[juror]);
    }
}
