package org.palmares.dossiers.web;

import java.util.List;
import org.palmares.dossiers.DossierOutcomes;

/// One's own dossiers, with what is worth doing next for each.
///
/// @param calls the editions that take dossiers now
public record MyDossiersPage(List<Line> lines, List<Call> calls) {

    /// One dossier.
    ///
    /// @param fictional true where the edition is invented
    /// @param address where its next step is
    public record Line(
            String reference,
            String title,
            String leadName,
            String edition,
            boolean fictional,
            String status,
            String tag,
            String next,
            String address) {

        /// The same line once the juries' decision is announced.
        Line announcing(DossierOutcomes.Announced announced) {
            return new Line(
                    reference,
                    title,
                    leadName,
                    edition,
                    fictional,
                    announced.label(),
                    announced.tag(),
                    announced.next(),
                    address);
        }
    }

    /// One edition that takes dossiers.
    public record Call(String slug, String name, String deadline, String left) {}

    /// How many wait for their authors.
    public long waiting() {
        return lines.stream().filter(line -> line.address().endsWith("/draft")).count();
    }
}
