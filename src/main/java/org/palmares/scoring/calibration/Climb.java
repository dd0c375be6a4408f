package org.palmares.scoring.calibration;

/// Climbs a smooth hill of few dimensions by its slopes (BFGS, with halved steps).
final class Climb {

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 30;
    private static final double ENOUGH = 1e-10;
    private static final double LONGEST_STEP = 1.0;

    /// A point of the hill. A place that cannot be stood on has height NaN.
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record Point(double height, double[] slope) {}

    /// Height and slope at a place.
    interface Hill {
        Point at(double[] place);
    }

    private Climb() {}

    /// Where the climb ends, from here.
    static double[] from(double[] start, Hill hill) {
        double[] place = start.clone();
        var point = hill.at(place);
        double[][] inverse = identity(place.length);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = times(inverse, point.slope());
            if (Sums.dot(move, point.slope()) < ENOUGH) {
                break;
            }
            double length = Math.min(1, LONGEST_STEP / Math.sqrt(Sums.dot(move, move)));
            double[] next = along(place, length, move);
            var reached = hill.at(next);
            for (int halving = 0; halving < MOST_HALVINGS && !(reached.height() >= point.height()); halving++) {
                length /= 2;
                next = along(place, length, move);
                reached = hill.at(next);
            }
            if (!(reached.height() >= point.height())) {
                break;
            }
            learn(inverse, along(next, -1, place), along(point.slope(), -1, reached.slope()));
            place = next;
            point = reached;
        }
        return place;
    }

    private static double[] along(double[] place, double length, double[] move) {
        double[] next = place.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += length * move[i];
        }
        return next;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = Sums.dot(matrix[i], vector);
        }
        return product;
    }

    private static void learn(double[][] inverse, double[] moved, double[] fallen) {
        double bent = Sums.dot(moved, fallen);
        if (!(bent > 1e-14)) {
            return;
        }
        double[] image = times(inverse, fallen);
        double scale = (1 + Sums.dot(fallen, image) / bent) / bent;
        for (int i = 0; i < inverse.length; i++) {
            for (int j = 0; j < inverse.length; j++) {
                inverse[i][j] += scale * moved[i] * moved[j] - (moved[i] * image[j] + image[i] * moved[j]) / bent;
            }
        }
    }
}
