package org.palmares.editions;

import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.springframework.stereotype.Component;

/// Who may do what with an edition.
@Component
class EditionAccess {

    private final People people;

    EditionAccess(People people) {
        this.people = people;
    }

    /// Begins editions: those who run the whole programme, and the product itself for what it brings along.
    boolean mayBegin() {
        return Actor.current() instanceof Actor.Machine || people.roles().organisesProgramme();
    }

    /// Changes its settings and leads its course.
    boolean mayRun(EditionId id) {
        return Actor.current() instanceof Actor.Machine || people.roles().organises(id.value());
    }

    /// Reads its settings and how it stands: organisers, coordinators, the scrutineer.
    boolean mayFollow(EditionId id) {
        var roles = people.roles();
        return mayRun(id) || roles.holds(Role.COORDINATOR, id.value()) || roles.holds(Role.SCRUTINEER, id.value());
    }

    void requireBegin() {
        require(mayBegin(), "editions for those who run the programme");
    }

    void requireRun(EditionId id) {
        require(mayRun(id), "edition %s for its organisers".formatted(id));
    }

    void requireFollow(EditionId id) {
        require(mayFollow(id), "edition %s for those who follow it".formatted(id));
    }

    private static void require(boolean may, String what) {
        if (!may) {
            throw new NotFound(what);
        }
    }
}
