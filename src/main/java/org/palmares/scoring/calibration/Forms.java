package org.palmares.scoring.calibration;

import java.util.Arrays;

/// Linear forms of the unknowns, reduced to u by the elimination of the dossiers: theta_d + h'u bears c = h - D_d g_d.
final class Forms {

    private final Elimination system;
    private final Links links;
    private final double[] form;

    Forms(Elimination system) {
        this.system = system;
        this.links = new Links(system);
        this.form = new double[system.design().unknowns()];
    }

    /// Turns to a dossier.
    void turnTo(int dossier) {
        links.read(dossier);
    }

    Links links() {
        return links;
    }

    /// The form of a dossier's score, over all of u. The array is reused.
    double[] ofScore(int dossier) {
        ofQuality(dossier);
        var design = system.design();
        form[design.mean()] += 1;
        if (system.regionOf(dossier) >= 0) {
            form[system.regionOf(dossier)] += 1;
        }
        return form;
    }

    /// The form of a dossier's own quality.
    double[] ofQuality(int dossier) {
        Arrays.fill(form, 0);
        for (int i = 0; i < links.count(); i++) {
            form[links.column(i)] = -system.dossierVariance()[dossier] * links.weight(i);
        }
        return form;
    }

    /// The form of what is expected of a reading of this dossier.
    double[] ofReading(int dossier, int reading) {
        ofQuality(dossier);
        for (int k = 0; k < system.depth(); k++) {
            int column = system.column(reading, k);
            if (column >= 0) {
                form[column] += 1;
            }
        }
        return form;
    }
}
