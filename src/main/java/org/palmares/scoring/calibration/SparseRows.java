package org.palmares.scoring.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/// S written down row by row, zeros left out.
///
/// A juror meets few others, so that a product with these rows costs a fraction of a pass over the readings. Each row
/// is the work of one thread in one order: the same bits on any number of cores.
final class SparseRows {

    /// Rows are dealt in so many parts, whatever the number of cores.
    private static final int PARTS = 16;

    private final int size;
    private final Part[] parts = new Part[PARTS];
    private final double[] diagonal;

    /// Rows `from` to `to`.
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    private record Part(int from, int to, int[] start, int[] columns, double[] values) {}

    SparseRows(Elimination system) {
        this.size = system.design().unknowns();
        this.diagonal = new double[size];
        var bearing = new Bearing(system);
        int[] cuts = bearing.cuts();
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(part -> parts[part] = new Row(system, bearing).write(cuts[part], cuts[part + 1]));
    }

    /// The readings that bear each unknown, in order.
    private static final class Bearing {

        private final int[] start;
        private final int[] readings;

        Bearing(Elimination system) {
            int all = system.design().readings();
            this.start = new int[system.design().unknowns() + 1];
            for (int r = 0; r < all; r++) {
                for (int k = 0; k < system.depth(); k++) {
                    if (system.column(r, k) >= 0) {
                        start[system.column(r, k) + 1]++;
                    }
                }
            }
            for (int i = 1; i < start.length; i++) {
                start[i] += start[i - 1];
            }
            this.readings = new int[start[start.length - 1]];
            int[] next = start.clone();
            for (int r = 0; r < all; r++) {
                for (int k = 0; k < system.depth(); k++) {
                    if (system.column(r, k) >= 0) {
                        readings[next[system.column(r, k)]++] = r;
                    }
                }
            }
        }

        /// Where parts begin and end, such that they hold as many readings.
        int[] cuts() {
            int[] cuts = new int[PARTS + 1];
            for (int part = 1; part < PARTS; part++) {
                int at = Arrays.binarySearch(start, (int) ((long) readings.length * part / PARTS));
                cuts[part] = Math.clamp(at < 0 ? -at - 1 : at, cuts[part - 1], start.length - 1);
            }
            cuts[PARTS] = start.length - 1;
            return cuts;
        }
    }

    /// One row at a time, in a scratch as wide as the matrix.
    private final class Row {

        private final Elimination system;
        private final Bearing bearing;
        private final int[] dossier;
        private final double[] sums = new double[size];
        private final boolean[] met = new boolean[size];
        private int[] found = new int[64];
        private int count;

        Row(Elimination system, Bearing bearing) {
            this.system = system;
            this.bearing = bearing;
            this.dossier = system.dossierOfReadings();
        }

        Part write(int from, int to) {
            int[] start = new int[to - from + 1];
            int[] columns = new int[1024];
            double[] values = new double[1024];
            int filled = 0;
            for (int i = from; i < to; i++) {
                gather(i);
                if (filled + count > columns.length) {
                    int longer = Math.max(2 * columns.length, filled + count);
                    columns = Arrays.copyOf(columns, longer);
                    values = Arrays.copyOf(values, longer);
                }
                for (int k = 0; k < count; k++) {
                    columns[filled] = found[k];
                    values[filled++] = sums[found[k]];
                    sums[found[k]] = 0;
                    met[found[k]] = false;
                }
                start[i - from + 1] = filled;
            }
            return new Part(from, to, start, columns, values);
        }

        private void gather(int row) {
            count = 0;
            double[] w = system.precisions().readings();
            int[] first = system.design().start();
            add(row, system.precisions().effects()[row]);
            int at = bearing.start[row];
            while (at < bearing.start[row + 1]) {
                int d = dossier[bearing.readings[at]];
                double weight = 0;
                while (at < bearing.start[row + 1] && dossier[bearing.readings[at]] == d) {
                    int r = bearing.readings[at++];
                    weight += w[r];
                    addReading(r, w[r]);
                }
                double shared = -system.dossierVariance()[d] * weight;
                for (int r = first[d]; r < first[d + 1]; r++) {
                    addReading(r, shared * w[r]);
                }
            }
            diagonal[row] = sums[row];
        }

        private void addReading(int reading, double value) {
            for (int k = 0; k < system.depth(); k++) {
                int column = system.column(reading, k);
                if (column >= 0) {
                    add(column, value);
                }
            }
        }

        private void add(int column, double value) {
            if (!met[column]) {
                met[column] = true;
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = column;
            }
            sums[column] += value;
        }
    }

    int size() {
        return size;
    }

    double[] diagonal() {
        return diagonal;
    }

    /// S x for `width` vectors at once, interleaved.
    void apply(double[] x, double[] result, int width) {
        IntStream.range(0, PARTS).parallel().forEach(at -> {
            var part = parts[at];
            double[] sum = new double[width];
            for (int i = part.from; i < part.to; i++) {
                Arrays.fill(sum, 0);
                for (int k = part.start[i - part.from]; k < part.start[i - part.from + 1]; k++) {
                    double value = part.values[k];
                    int from = part.columns[k] * width;
                    for (int b = 0; b < width; b++) {
                        sum[b] += value * x[from + b];
                    }
                }
                System.arraycopy(sum, 0, result, i * width, width);
            }
        });
    }
}
