package org.palmares.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.NotFound;

/// What the current actor may be asked to do. A visitor holds no role.
public record Roles(List<Grant> grants) {

    static final Roles NONE = new Roles(List.of());

    /// Runs this edition.
    public boolean organises(UUID edition) {
        return holds(Role.ORGANISER, edition);
    }

    /// Runs every edition of the programme, and opens new ones.
    public boolean organisesProgramme() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ORGANISER && grant.edition() == null);
    }

    /// Runs this edition, or watches over the whole of it.
    public boolean oversees(UUID edition) {
        return organises(edition) || holds(Role.SCRUTINEER, edition, null);
    }

    /// Answers for a round of this edition: runs it, coordinates one of its regions, watches over it or chairs a jury.
    public boolean answersForRounds(UUID edition) {
        return organises(edition)
                || holds(Role.COORDINATOR, edition)
                || holds(Role.SCRUTINEER, edition)
                || holds(Role.CHAIR, edition);
    }

    /// Runs this edition, or its round in this region; a null region asks for all of them.
    public boolean coordinates(UUID edition, @Nullable UUID region) {
        return organises(edition) || holds(Role.COORDINATOR, edition, region);
    }

    /// Holds the role in this edition, in one region at least.
    public boolean holds(Role role, UUID edition) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.reaches(edition));
    }

    /// Holds the role in this region of this edition; a null region asks for all of them.
    public boolean holds(Role role, UUID edition, @Nullable UUID region) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.covers(edition, region));
    }

    /// Holds the role somewhere.
    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /// The regions of this edition for which the role was given by name; empty too where it holds for all of them.
    public Set<UUID> regions(Role role, UUID edition) {
        return grants.stream()
                .filter(grant -> grant.role() == role && Objects.equals(grant.edition(), edition))
                .map(Grant::region)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Answers [NotFound] unless the actor runs this edition.
    public void requireOrganiser(UUID edition) {
        if (!organises(edition)) {
            throw new NotFound("edition %s for its organisers".formatted(edition));
        }
    }

    /// Answers [NotFound] unless the actor runs this edition, or its round in this region.
    public void requireCoordinator(UUID edition, @Nullable UUID region) {
        if (!coordinates(edition, region)) {
            throw new NotFound("edition %s, region %s for its coordinators".formatted(edition, region));
        }
    }
}
