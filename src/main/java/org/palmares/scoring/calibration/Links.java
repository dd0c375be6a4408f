package org.palmares.scoring.calibration;

import java.util.Arrays;

/// The row g_d of G: the unknowns that one dossier's readings bear, each with the sum of their weights.
final class Links {

    private final Elimination system;
    private final int[] place;
    private int[] columns = new int[16];
    private double[] weights = new double[16];
    private int count;

    Links(Elimination system) {
        this.system = system;
        this.place = new int[system.design().unknowns()];
        Arrays.fill(place, -1);
    }

    /// Turns to another dossier.
    void read(int dossier) {
        for (int i = 0; i < count; i++) {
            place[columns[i]] = -1;
        }
        count = 0;
        int[] start = system.design().start();
        for (int r = start[dossier]; r < start[dossier + 1]; r++) {
            for (int k = 0; k < system.depth(); k++) {
                int column = system.column(r, k);
                if (column >= 0) {
                    add(column, system.precisions().readings()[r]);
                }
            }
        }
    }

    private void add(int column, double weight) {
        if (place[column] < 0) {
            if (count == columns.length) {
                columns = Arrays.copyOf(columns, 2 * count);
                weights = Arrays.copyOf(weights, 2 * count);
            }
            place[column] = count;
            columns[count] = column;
            weights[count++] = 0;
        }
        weights[place[column]] += weight;
    }

    int count() {
        return count;
    }

    int column(int i) {
        return columns[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /// Where an unknown of this dossier stands in the row.
    int placeOf(int column) {
        return place[column];
    }
}
