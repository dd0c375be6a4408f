package org.palmares.scoring;

import java.util.List;
import org.palmares.juries.JuryId;

/// How far the readings of a round have come, as far as the actor may know.
public record Progress(List<JuryProgress> juries) {

    /// One jury.
    ///
    /// @param assigned readings given to its jurors
    /// @param handedIn sheets handed in
    public record JuryProgress(JuryId jury, String name, int assigned, int handedIn) {}

    public int assigned() {
        return juries.stream().mapToInt(JuryProgress::assigned).sum();
    }

    public int handedIn() {
        return juries.stream().mapToInt(JuryProgress::handedIn).sum();
    }

    /// True where every reading was handed in, and there was at least one.
    public boolean complete() {
        return assigned() > 0 && assigned() == handedIn();
    }
}
