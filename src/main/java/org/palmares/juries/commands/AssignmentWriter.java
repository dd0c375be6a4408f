package org.palmares.juries.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.palmares.juries.assignment.Capped;
import org.palmares.juries.assignment.Checker;
import org.palmares.juries.assignment.MarginalChecker;
import org.palmares.juries.assignment.Outcome;
import org.palmares.juries.assignment.Question;

/// Writes what the checkers accept, and nothing else; tells what is then reported.
///
/// @param marginals where probabilities go, where they are asked for
public record AssignmentWriter(Path output, @Nullable Path marginals) {

    public SequencedMap<String, Object> write(Question question, Outcome.Assigned assigned) throws IOException {
        var draft = AssignmentFiles.draft(output, assigned.readings());
        try {
            var findings = Checker.check(question, AssignmentFiles.readings(draft));
            refuse(findings.broken());
            if (!assigned.agrees(findings.total(), findings.minimum())) {
                refuse(List.of("total %d, minimum %d".formatted(findings.total(), findings.minimum())));
            }
            AssignmentFiles.publish(draft, output);
            return AssignmentReport.fields(assigned, findings);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// What was drawn, and its probabilities where they are asked for.
    ///
    /// @param cap that no probability exceeds, in millionths
    public SequencedMap<String, Object> write(Question question, Capped.Drawn drawn, int cap) throws IOException {
        refuse(MarginalChecker.broken(question, drawn.marginals(), cap));
        var draft = AssignmentFiles.draft(output, drawn.readings());
        try {
            var findings = Checker.check(question, AssignmentFiles.readings(draft));
            refuse(findings.broken());
            if (marginals != null) {
                AssignmentFiles.publish(AssignmentFiles.marginals(marginals, drawn.marginals()), marginals);
            }
            AssignmentFiles.publish(draft, output);
            return CappedReport.fields(drawn, findings, cap);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void refuse(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The checker refused the assignment (%s).\nMaybe the solver is wrong."
                    .formatted(broken.getFirst()));
        }
    }
}
