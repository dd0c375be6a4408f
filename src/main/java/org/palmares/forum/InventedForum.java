package org.palmares.forum;

import java.time.LocalDate;
import org.palmares.forum.commands.ForumDraw;

/// A forum where nobody is real, as `palmares generate forum` draws it.
public final class InventedForum {

    private static final String NINE_HUNDRED = "900";

    private InventedForum() {}

    /// The forum of 900 people as a file that `palmares programme` reads, the same for the same seed.
    public static String draw(LocalDate day, long seed) {
        return ForumDraw.text(NINE_HUNDRED, day, seed);
    }
}
