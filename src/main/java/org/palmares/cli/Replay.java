package org.palmares.cli;

import java.io.PrintWriter;

/// A bean that can play a whole fictional edition and check what it leaves behind.
public interface Replay {

    /// How few dossiers make an edition worth playing.
    int FEWEST = 20;

    /// How many can be invented.
    int MOST = 1_000;

    /// Tells each step and each check as it goes.
    ///
    /// @return true where every check holds
    boolean play(int dossiers, long seed, PrintWriter out);
}
