package org.palmares.juries.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palmares.cli.Texts;
import org.palmares.juries.assignment.Outcome;

/// What is said beside the report: what is not proved, and where the search stopped.
public final class AssignmentWords {

    private AssignmentWords() {}

    public static List<String> of(Outcome.Assigned assigned, Texts texts) {
        var words = new ArrayList<String>();
        if (!assigned.proved()) {
            words.add(texts.get("cli.assign.cut"));
        }
        var fairness = assigned.fairness();
        if (fairness != null) {
            long proved =
                    fairness.levels().stream().filter(Outcome.Level::proved).count();
            words.add(texts.get(
                    "cli.assign.levels." + fairness.stop().name().toLowerCase(Locale.ROOT),
                    fairness.levels().size(),
                    proved));
        }
        return words;
    }
}
