package org.palmares.forum.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.palmares.cli.Texts;
import org.palmares.forum.commands.ProgrammePage.Bin;
import org.palmares.forum.programme.Share;

/// How many people have which share: tenth by tenth, and those who have all.
final class ShareBins {

    private static final int TENTHS = 10;
    private static final int LEFT = 12;
    private static final int STEP = 57;
    private static final int BOTTOM = 200;
    private static final int HIGHEST = 170;

    private ShareBins() {}

    static List<Bin> of(List<Share> shares, Texts texts) {
        var counts = new int[TENTHS + 1];
        // In whole numbers: no rounding moves anybody.
        shares.forEach(share -> counts[(int) Math.min(TENTHS, (long) TENTHS * share.got() / share.best())]++);
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        var bins = new ArrayList<Bin>();
        for (int tenth = 0; tenth <= TENTHS; tenth++) {
            double height = (double) HIGHEST * counts[tenth] / most;
            bins.add(new Bin(
                    tenth == TENTHS
                            ? texts.get("cli.programme.report.shares.all")
                            : texts.get("cli.programme.report.shares.bin", 10 * tenth, 10 * (tenth + 1)),
                    counts[tenth],
                    Integer.toString(LEFT + STEP * tenth),
                    drawn(BOTTOM - height),
                    drawn(height)));
        }
        return bins;
    }

    private static String drawn(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
