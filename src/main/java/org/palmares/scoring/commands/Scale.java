package org.palmares.scoring.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palmares.scoring.commands.ReportPage.Tick;

/// Numbers to places on a picture.
record Scale(double lowest, double highest, double from, double to) {

    private static final int TICKS = 5;

    double place(double value) {
        return from + (value - lowest) / Math.max(1e-12, highest - lowest) * (to - from);
    }

    String at(double value) {
        return drawn(place(value));
    }

    /// A place as SVG wants it.
    static String drawn(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /// Round numbers along the scale.
    List<Tick> ticks(Locale language) {
        double rough = Math.max(1e-9, (highest - lowest) / TICKS);
        double step = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double wider : new double[] {2, 2.5, 2}) {
            if (step < rough) {
                step *= wider;
            }
        }
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
        var ticks = new ArrayList<Tick>();
        for (double value = Math.ceil(lowest / step) * step; value <= highest + step * 1e-9; value += step) {
            ticks.add(new Tick(at(value), String.format(language, "%." + decimals + "f", value + 0.0)));
        }
        return ticks;
    }
}
