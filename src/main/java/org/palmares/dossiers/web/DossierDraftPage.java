package org.palmares.dossiers.web;

import java.util.List;
import java.util.Map;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierReading;
import org.palmares.web.FieldErrors;

/// The page on which a dossier is written.
///
/// @param tab tells this page from another one open on the same dossier
/// @param deadline until when it may be handed in, with its zone
/// @param left how long that is; blank once it has passed
/// @param returned what the organiser asks to complete; blank for a draft
/// @param saved when it was last written, and by whom
/// @param invited whom the owner wanted to invite, where that could not be done
/// @param errors what it lacks, when that was asked for
public record DossierDraftPage(
        DossierReading reading,
        Content content,
        String tab,
        String deadline,
        String left,
        String returned,
        String saved,
        Map<String, String> categories,
        Map<String, String> axes,
        List<String> chosenAxes,
        List<Question> questions,
        List<Author> authors,
        CollaboratorForm invited,
        FieldErrors errors) {

    /// One question of the edition, and what is answered so far.
    public record Question(String field, String label, String help, String answer, int most, boolean required) {}

    /// Somebody who writes the dossier with its owner.
    public record Author(String account, String name) {}

    public String address() {
        return "/dossiers/" + reading.dossier().id();
    }

    public String category() {
        var category = content.category();
        return category == null ? "" : category.value().toString();
    }
}
