package org.palmares.juries;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.NotFound;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Person;
import org.palmares.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of the juries.
@Service
public class Juries {

    private final JuryRepository repository;
    private final AssignmentRepository assignments;
    private final RecusalRepository recusals;
    private final Assigning assigning;
    private final People people;
    private final Editions editions;
    private final Dossiers dossiers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Juries(
            JuryRepository repository,
            AssignmentRepository assignments,
            RecusalRepository recusals,
            Assigning assigning,
            People people,
            Editions editions,
            Dossiers dossiers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.assignments = assignments;
        this.recusals = recusals;
        this.assigning = assigning;
        this.people = people;
        this.editions = editions;
        this.dossiers = dossiers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Forms a jury for a region, or the final where the region is null.
    @Transactional
    public JuryId convene(EditionId edition, Round round, @Nullable RegionId region, String name) {
        people.roles().requireOrganiser(edition.value());
        if (region != null && editions.get(edition).region(region).isEmpty()) {
            throw new NotFound("region %s of %s".formatted(region, edition));
        }
        repository.juries(edition).stream()
                .filter(jury -> jury.round() == round && Objects.equals(jury.region(), region))
                .findFirst()
                .ifPresent(jury -> {
                    throw new JuryRefusal.AlreadyConvened(jury.name());
                });
        var jury = new Jury(JuryId.random(), edition, round, region, name.strip(), List.of());
        repository.insert(jury);
        journal.record(entry("juries.convened", jury.id(), edition, region).named(jury.name()));
        return jury.id();
    }

    /// Gives somebody a seat in a jury, and the role that goes with it and no other. A new chair takes the place of the
    /// former, who stays a juror.
    @Transactional
    public void seat(JuryId id, AccountId account, boolean chair) {
        var jury = manageable(id);
        var name = people.find(account).map(Person::name).orElseThrow(() -> new NotFound("account " + account));
        if (repository.files(jury.edition(), account)) {
            throw new JuryRefusal.FilesDossiers(name);
        }
        if (chair) {
            repository
                    .vacateChair(id)
                    .filter(former -> !former.equals(account))
                    .ifPresent(former -> hold(former, jury, false));
        }
        repository.seat(id, account, chair);
        hold(account, jury, chair);
        journal.record(entry("juries.seated", id, jury.edition(), jury.region())
                .named(jury.name())
                .to(Map.of("juror", name, "chair", chair)));
    }

    /// Takes a seat back from somebody who has nothing to read yet.
    @Transactional
    public void unseat(JuryId id, AccountId account) {
        var jury = manageable(id);
        if (assignments.reads(id, account)) {
            throw new JuryRefusal.HasReadings(name(account));
        }
        if (repository.unseat(id, account) == 0) {
            throw new NotFound("seat in " + id);
        }
        people.revoke(account, role(jury, false));
        people.revoke(account, role(jury, true));
        journal.record(entry("juries.unseated", id, jury.edition(), jury.region())
                .named(jury.name())
                .from(Map.of("juror", name(account))));
    }

    /// The juries of an edition with their jurors, regional ones first.
    @Transactional(readOnly = true)
    public List<Jury> of(EditionId edition) {
        requirePart(edition);
        var seats = repository.seats(edition);
        var names =
                people.names(seats.stream().map(seat -> seat.account().value()).collect(toSet()));
        return repository.juries(edition).stream()
                .map(jury -> new Jury(
                        jury.id(),
                        jury.edition(),
                        jury.round(),
                        jury.region(),
                        jury.name(),
                        seats.stream()
                                .filter(seat -> seat.jury().equals(jury.id()))
                                .map(seat -> new Juror(
                                        seat.account(),
                                        names.getOrDefault(seat.account().value(), ""),
                                        seat.chair()))
                                .sorted(Comparator.comparing((Juror juror) -> !juror.chair())
                                        .thenComparing(Juror::name))
                                .toList()))
                .toList();
    }

    /// Deals the eligible dossiers to the juries of their regions, so many readings each, never to a recused juror
    /// nor to an author. What was dealt before stays. Gives the number of readings added.
    @Transactional
    public int assignRegional(EditionId edition) {
        editions.requireStage(edition, EditionStage.Regional.class);
        people.roles().requireOrganiser(edition.value());
        repository.lock(edition);
        return assigning.regional(edition, of(edition));
    }

    /// Gives each of these dossiers to the whole jury of the final, those recused and the authors left out.
    @Transactional
    public int assignFinal(EditionId edition, Collection<DossierId> shortlisted) {
        people.roles().requireOrganiser(edition.value());
        repository.lock(edition);
        return assigning.toTheFinal(edition, of(edition), new LinkedHashSet<>(shortlisted));
    }

    /// What the actor reads: recused dossiers left out, and withdrawn ones.
    @Transactional(readOnly = true)
    public List<Reading> mine() {
        return assignments.readings(people.me());
    }

    /// One of the actor's own readings.
    @Transactional(readOnly = true)
    public Reading mine(AssignmentId id) {
        return assignments.reading(people.me(), id).orElseThrow(() -> new NotFound("reading " + id));
    }

    /// Who reads what in a round, for those who run the edition.
    @Transactional(readOnly = true)
    public List<Assignment> assignments(EditionId edition, Round round) {
        requirePart(edition);
        return assignments.assignments(edition, round);
    }

    /// The actor declares a conflict of interest: from now on nothing of what is thought of the dossier reaches them.
    /// Declared again, the first declaration stands.
    @Transactional
    public void recuse(DossierId dossier, String reason) {
        var account = people.me();
        var read = dossiers.get(dossier);
        if (!recusals.recuse(dossier, account, reason.strip(), clock.instant())) {
            return;
        }
        var region = read.region();
        journal.record(Entry.of("juries.recused", "dossier", dossier.value())
                .in(read.edition().value())
                .region(region == null ? null : region.value())
                .named(read.content().title()));
        events.publishEvent(new DossierRecused(dossier, account));
    }

    /// Who is recused on what and why, for organisers and scrutineers: so whoever declares is told.
    @Transactional(readOnly = true)
    public List<Recusal> recusals(EditionId edition) {
        var roles = people.roles();
        if (!roles.organises(edition.value()) && !roles.holds(Role.SCRUTINEER, edition.value())) {
            throw new NotFound("recusals of " + edition);
        }
        return recusals.recusals(edition);
    }

    /// True where the actor must not know something of this edition's assessments.
    @Transactional(readOnly = true)
    public boolean recusedSomewhere(EditionId edition) {
        return recusals.recusedSomewhere(edition, people.me());
    }

    private void hold(AccountId account, JuryRepository.JuryRow jury, boolean chair) {
        people.grant(account, role(jury, chair));
        people.revoke(account, role(jury, !chair));
    }

    private static Grant role(JuryRepository.JuryRow jury, boolean chair) {
        var region = jury.region() == null ? null : jury.region().value();
        return new Grant(chair ? Role.CHAIR : Role.JUROR, jury.edition().value(), region);
    }

    private JuryRepository.JuryRow manageable(JuryId id) {
        var jury = repository.find(id).orElseThrow(() -> new NotFound("jury " + id));
        people.roles().requireOrganiser(jury.edition().value());
        return jury;
    }

    private void requirePart(EditionId edition) {
        if (!people.roles().answersForRounds(edition.value())) {
            throw new NotFound("juries of " + edition);
        }
    }

    private String name(AccountId account) {
        return people.names(List.of(account.value())).getOrDefault(account.value(), "");
    }

    private static Entry entry(String act, JuryId id, EditionId edition, @Nullable RegionId region) {
        return Entry.of(act, "jury", id.value()).in(edition.value()).region(region == null ? null : region.value());
    }
}
