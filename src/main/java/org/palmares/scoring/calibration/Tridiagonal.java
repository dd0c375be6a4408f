package org.palmares.scoring.calibration;

/// A symmetric tridiagonal matrix T.
final class Tridiagonal {

    private static final int MOST_SWEEPS = 100;

    private Tridiagonal() {}

    /// The first entry of log T, by the implicit QL algorithm, of which only the first row of the vectors is kept
    /// (Golub and Welsch 1969). Overwrites both arrays.
    static double firstOfLog(double[] main, double[] side) {
        int size = main.length;
        double[] first = new double[size];
        first[0] = 1;
        side[size - 1] = 0;
        for (int l = 0; l < size; l++) {
            for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
                int m = l;
                while (m < size - 1 && Math.abs(side[m]) > 1e-15 * (Math.abs(main[m]) + Math.abs(main[m + 1]))) {
                    m++;
                }
                if (m == l) {
                    break;
                }
                chase(main, side, first, l, m);
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += first[i] * first[i] * Math.log(main[i]);
        }
        return sum;
    }

    private static void chase(double[] main, double[] side, double[] first, int l, int m) {
        double g = (main[l + 1] - main[l]) / (2 * side[l]);
        double r = Math.hypot(g, 1);
        g = main[m] - main[l] + side[l] / (g + Math.copySign(r, g));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * side[i];
            double b = c * side[i];
            r = Math.hypot(f, g);
            side[i + 1] = r;
            if (r == 0) {
                main[i + 1] -= p;
                side[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = main[i + 1] - p;
            r = (main[i] - g) * s + 2 * c * b;
            p = s * r;
            main[i + 1] = g + p;
            g = c * r - b;
            f = first[i + 1];
            first[i + 1] = s * first[i] + c * f;
            first[i] = c * first[i] - s * f;
        }
        main[l] -= p;
        side[l] = g;
        side[m] = 0;
    }
}
