package org.palmares.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.palmares.editions.Editions;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.springframework.stereotype.Component;

/// Who writes a dossier beside its owner, who alone decides of it.
@Component
class DossierAuthors {

    private final DossierLocks locks;
    private final DossierListRepository lists;
    private final DossierRecord record;
    private final DossierLetters letters;
    private final Editions editions;
    private final People people;

    DossierAuthors(
            DossierLocks locks,
            DossierListRepository lists,
            DossierRecord record,
            DossierLetters letters,
            Editions editions,
            People people) {
        this.locks = locks;
        this.lists = lists;
        this.record = record;
        this.letters = letters;
        this.editions = editions;
        this.people = people;
    }

    void invite(DossierId id, String name, String email, Locale language, Instant at) {
        var dossier = locks.forOwner(id);
        dossier.requireOpenToWriting();
        var invited = people.byEmail(email)
                .map(person -> person.id())
                .orElseGet(() -> people.open(name, email, null, language));
        if (invited.equals(dossier.owner()) || lists.collaborators(id).contains(invited)) {
            return;
        }
        var me = people.me();
        var setup = editions.get(dossier.edition());
        lists.add(id, invited, me, at);
        people.grant(invited, new Grant(Role.APPLICANT, dossier.edition().value(), null));
        record.joined(dossier, setup, invited);
        var by = people.names(List.of(me.value())).getOrDefault(me.value(), "");
        people.find(invited).ifPresent(person -> letters.invited(dossier, setup, person, by));
    }

    void dismiss(DossierId id, AccountId collaborator) {
        var dossier = locks.forOwner(id);
        if (lists.collaborators(id).contains(collaborator)) {
            lists.remove(id, collaborator);
            record.left(dossier, editions.get(dossier.edition()), collaborator);
        }
    }
}
