package org.palmares.cli;

import java.io.PrintWriter;

/// A bean that can play a whole fictional edition and check what it leaves behind.
public interface Replay {

    /// Fewer dossiers would leave levels without a place, or quotas that clash.
    int FEWEST = 20;

    /// As many as there are invented territories and titles.
    int MOST = 1_000;

    /// Tells each step and each check as it goes.
    ///
    /// @return true where every check holds
    boolean play(int dossiers, long seed, PrintWriter out);
}
