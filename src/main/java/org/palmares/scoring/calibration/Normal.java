package org.palmares.scoring.calibration;

/// The normal law.
final class Normal {

    /// Half the width of an 80 % interval, in standard deviations.
    static final double EIGHTY = 1.2815515655446004;

    private Normal() {}

    /// P(Z <= z), by West's algorithm (Better approximations to cumulative normal functions, 2005), to 1e-14.
    static double cumulative(double z) {
        double x = Math.abs(z);
        if (x > 37) {
            return z > 0 ? 1 : 0;
        }
        double tail;
        double density = Math.exp(-x * x / 2);
        if (x < 7.07106781186547) {
            double top = 3.52624965998911e-02 * x + 0.700383064443688;
            top = top * x + 6.37396220353165;
            top = top * x + 33.912866078383;
            top = top * x + 112.079291497871;
            top = top * x + 221.213596169931;
            top = top * x + 220.206867912376;
            double bottom = 8.83883476483184e-02 * x + 1.75566716318264;
            bottom = bottom * x + 16.064177579207;
            bottom = bottom * x + 86.7807322029461;
            bottom = bottom * x + 296.564248779674;
            bottom = bottom * x + 637.333633378831;
            bottom = bottom * x + 793.826512519948;
            bottom = bottom * x + 440.413735824752;
            tail = density * top / bottom;
        } else {
            double fraction = x + 0.65;
            fraction = x + 4 / fraction;
            fraction = x + 3 / fraction;
            fraction = x + 2 / fraction;
            fraction = x + 1 / fraction;
            tail = density / fraction / 2.506628274631;
        }
        return z > 0 ? 1 - tail : tail;
    }
}
