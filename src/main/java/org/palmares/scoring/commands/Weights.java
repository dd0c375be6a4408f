package org.palmares.scoring.commands;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.BadInput;
import org.palmares.scoring.calibration.Mark;

/// `--weights crit=2,other=1`: what each criterion counts for. `other` is any criterion not named.
public final class Weights {

    private static final String OTHERS = "other";
    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;

    private Weights() {}

    public static Map<String, Double> of(@Nullable String typed, List<Mark> marks) {
        var criteria = new TreeSet<String>();
        marks.forEach(mark -> criteria.add(mark.criterion()));
        var named = new LinkedHashMap<String, Double>();
        if (typed != null) {
            for (var part : typed.split(",", -1)) {
                int sign = part.lastIndexOf('=');
                double weight = sign < 1 ? Double.NaN : weight(part.substring(sign + 1));
                if (!(weight >= LEAST && weight <= MOST)) {
                    throw new BadInput("--weights", "cli.calibrate.weight", part);
                }
                var name = part.substring(0, sign).strip();
                if (!criteria.contains(name) && !name.equals(OTHERS)) {
                    throw new BadInput(
                            "--weights", "cli.calibrate.unknown-criterion", name, String.join(", ", criteria));
                }
                if (named.put(name, weight) != null) {
                    throw new BadInput("--weights", "cli.calibrate.weight-twice", name);
                }
            }
        }
        double others = criteria.contains(OTHERS) ? 1 : named.getOrDefault(OTHERS, 1.0);
        var weights = new HashMap<String, Double>();
        criteria.forEach(criterion -> weights.put(criterion, named.getOrDefault(criterion, others)));
        return weights;
    }

    private static double weight(String typed) {
        try {
            return Double.parseDouble(typed.strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
