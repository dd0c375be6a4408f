package org.palmares.auditions.commands;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palmares.auditions.planning.Objective;
import org.palmares.auditions.planning.Search;
import org.palmares.cli.Texts;

/// Says how a search goes: the best so far, what nothing goes below, what is between. A line when one of them changes,
/// one
/// each half second at most.
public final class Progress implements Search.Listener {

    private static final long BETWEEN = 500_000_000L;

    private final Consumer<String> say;
    private final Texts texts;
    private final long from = System.nanoTime();
    private @Nullable Objective last;
    private long told;

    public Progress(Consumer<String> say, Texts texts) {
        this.say = say;
        this.texts = texts;
    }

    @Override
    public synchronized void told(Objective level, long value, long bound) {
        long now = System.nanoTime();
        boolean settled = value <= bound;
        if (level == last && now - told < BETWEEN && !settled) {
            return;
        }
        last = level;
        told = now;
        long known = Math.max(0, bound);
        double gap = value == 0 ? 0 : 100.0 * (value - known) / value;
        say.accept(texts.get(
                "cli.schedule.progress",
                String.format(Locale.ROOT, "%.1f", (now - from) / 1e9),
                texts.get("cli.schedule.level." + level.label()),
                Long.toString(value),
                Long.toString(known),
                String.format(texts.language(), "%.1f", Math.max(0, gap))));
    }
}
