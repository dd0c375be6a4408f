package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.web.FieldErrors;
import org.springframework.stereotype.Component;

/// Draws the page on which a dossier is written, for each of the addresses that show it again.
@Component
class DraftPages {

    private final Dossiers dossiers;

    DraftPages(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    DossierDraftPage page(DossierReading reading, FieldErrors errors) {
        return page(reading, CollaboratorForm.blank(), errors);
    }

    /// @param invited who its owner wants to write it too, where that could not be done
    DossierDraftPage page(DossierReading reading, CollaboratorForm invited, FieldErrors errors) {
        var dossier = reading.dossier();
        var setup = reading.setup();
        var content = dossier.content();
        var closes = setup.edition().calendar().callCloses();
        var saved = dossiers.lastSave(dossier.id());
        return new DossierDraftPage(
                reading,
                content,
                UUID.randomUUID().toString(),
                closes == null ? "" : Labels.moment(closes, setup),
                Labels.left(dossiers.now(), closes),
                dossier.status() instanceof DossierStatus.Returned returned ? returned.reason() : "",
                dossier.version() == 0
                        ? ""
                        : text(
                                "dossiers.draft.saved",
                                Labels.moment(saved.at(), setup),
                                saved.byMe()
                                        ? ""
                                        : text(
                                                "dossiers.draft.saved-by",
                                                reading.names()
                                                        .getOrDefault(saved.by().value(), ""))),
                Labels.categories(setup),
                Labels.axes(setup),
                content.axes().stream().map(axis -> axis.value().toString()).toList(),
                setup.questions().stream()
                        .map(question -> new DossierDraftPage.Question(
                                Content.field(question.id()),
                                text(question.label()),
                                text(question.help()),
                                content.answer(question.id()),
                                question.maxCharacters(),
                                question.required()))
                        .toList(),
                authors(reading),
                invited,
                errors);
    }

    private static List<DossierDraftPage.Author> authors(DossierReading reading) {
        return reading.collaborators().stream()
                .map(account -> new DossierDraftPage.Author(
                        account.toString(), reading.names().getOrDefault(account, "")))
                .toList();
    }
}
