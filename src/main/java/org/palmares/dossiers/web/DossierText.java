package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierReading;
import org.palmares.editions.Setup;

/// A dossier as it is read: what its authors wrote, in the order of the form.
///
/// @param axes their names, in the order of the edition
public record DossierText(
        String title,
        String leadName,
        List<String> summary,
        String category,
        String region,
        List<String> axes,
        List<Answer> answers) {

    /// One question and what was answered; no paragraph where nothing was.
    public record Answer(String field, String question, List<String> paragraphs) {}

    static DossierText of(DossierReading reading) {
        return of(reading.dossier(), reading.setup(), reading.leadName());
    }

    private static DossierText of(Dossier dossier, Setup setup, String leadName) {
        var content = dossier.content();
        var category = content.category();
        var region = dossier.region();
        var answers = new ArrayList<Answer>();
        for (var question : setup.questions()) {
            answers.add(new Answer(
                    org.palmares.dossiers.Content.field(question.id()),
                    text(question.label()),
                    Labels.paragraphs(content.answer(question.id()))));
        }
        return new DossierText(
                Labels.title(content.title()),
                leadName,
                Labels.paragraphs(content.summary()),
                category == null
                        ? ""
                        : setup.category(category)
                                .map(known -> text(known.name()))
                                .orElse(""),
                region == null
                        ? ""
                        : setup.region(region).map(known -> known.name()).orElse(""),
                setup.axes().stream()
                        .filter(axis -> content.axes().contains(axis.id()))
                        .map(axis -> text(axis.name()))
                        .collect(Collectors.toList()),
                List.copyOf(answers));
    }
}
