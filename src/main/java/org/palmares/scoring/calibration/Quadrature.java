package org.palmares.scoring.calibration;

/// Expectations under the standard normal law by the 11-point Gauss-Hermite rule, which is symmetric.
final class Quadrature {

    /// The positive nodes, 0 first.
    static final double[] NODES = {
        0, 0.92886899738106, 1.87603502015485, 2.86512316064364, 3.93616660712998, 5.18800122437487
    };

    static final double[] WEIGHTS = {
        0.369408369408369,
        0.242240299873970,
        0.0661387460710576,
        0.00672028523553727,
        0.000195671930271223,
        8.12184979021498e-07
    };

    private Quadrature() {}
}
