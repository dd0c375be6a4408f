package org.palmares.scoring.calibration;

/// What a score holds beside the dossier's own quality and the noise of a reading.
///
/// The shares are the standard deviations of the simulated editions (quality 1, region 0.3, juror 0.5, panel 0.5, noise
/// 0.8; `docs/fair-judging.md`) over the spread of their readings: the middle of each prior.
enum Effect {
    REGION(0.2),
    JUROR(0.33),
    PANEL(0.33),
    /// How a juror differs from their own habit in one of several panels.
    JUROR_IN_PANEL(0.1);

    static final double QUALITY_SHARE = 0.67;
    static final double NOISE_SHARE = 0.54;

    private final double share;

    Effect(double share) {
        this.share = share;
    }

    double share() {
        return share;
    }
}
