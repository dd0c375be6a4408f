package org.palmares.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palmares.web.Viewer;
import org.palmares.web.Viewer.NavigationEntry;
import org.palmares.web.ViewerSource;
import org.springframework.stereotype.Component;

/// Shows whoever has signed in where their roles may take them.
@Component
class PeopleViewers implements ViewerSource {

    private final KnownActor known;

    PeopleViewers(KnownActor known) {
        this.known = known;
    }

    @Override
    public Optional<Viewer> viewer(UUID account) {
        return known.of(account).map(standing -> new Viewer(standing.person().name(), entries(standing.roles())));
    }

    /// Whoever holds no role yet came to file a dossier.
    static List<NavigationEntry> entries(Roles roles) {
        var entries = new ArrayList<NavigationEntry>();
        if (roles.holds(Role.APPLICANT) || roles.grants().isEmpty()) {
            entries.add(new NavigationEntry("people.nav.dossiers", "/dossiers"));
        }
        if (roles.holds(Role.JUROR) || roles.holds(Role.CHAIR)) {
            entries.add(new NavigationEntry("people.nav.readings", "/readings"));
        }
        if (roles.holds(Role.ORGANISER) || roles.holds(Role.COORDINATOR) || roles.holds(Role.SCRUTINEER)) {
            entries.add(new NavigationEntry("people.nav.editions", "/editions"));
        }
        if (roles.organisesProgramme()) {
            entries.add(new NavigationEntry("people.nav.outbox", "/outbox"));
        }
        entries.add(new NavigationEntry("people.nav.palmares", "/palmares"));
        return List.copyOf(entries);
    }
}
