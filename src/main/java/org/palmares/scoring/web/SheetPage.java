package org.palmares.scoring.web;

import java.util.List;
import java.util.Map;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.Criterion;
import org.palmares.editions.Setup;
import org.palmares.juries.Reading;
import org.palmares.scoring.Marks;
import org.palmares.scoring.ScoreSheet;
import org.palmares.web.FieldErrors;
import org.palmares.web.Texts;

/// A juror's sheet beside the dossier it judges.
///
/// @param shown what stands in the form: what is stored, or what was typed and refused
/// @param version the version of the sheet that what is shown goes on from
/// @param next the address of the next reading; blank for the last
public record SheetPage(
        Reading reading,
        Dossier dossier,
        Setup setup,
        List<Criterion> rubric,
        ScoreSheet sheet,
        Marks shown,
        int version,
        FieldErrors errors,
        String next) {

    /// True while it may be marked and handed in.
    public boolean open() {
        return reading.round().isHeldAt(setup.edition().stage());
    }

    /// The mark of a criterion as the form holds it; blank where there is none.
    public String mark(Criterion criterion) {
        var mark = shown.byCriterion().get(criterion.id());
        return mark == null ? "" : Integer.toString(mark);
    }

    /// The address of the sheet.
    public String address() {
        return "/readings/" + reading.id();
    }

    /// The answers of the dossier by question, in the order of the form.
    public List<Map.Entry<String, String>> answers() {
        return setup.questions().stream()
                .map(question -> Map.entry(
                        Texts.text(question.label()),
                        dossier.content().answers().getOrDefault(question.id(), "")))
                .toList();
    }
}
