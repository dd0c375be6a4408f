package org.palmares.juries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.palmares.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of the juries.
@Service
public class Juries {

    private final JuryRepository repository;
    private final People people;
    private final Editions editions;
    private final Dossiers dossiers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Juries(
            JuryRepository repository,
            People people,
            Editions editions,
            Dossiers dossiers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
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

    /// Gives somebody a seat in a jury, and the role that goes with it. A new chair takes the place of the former.
    @Transactional
    public void seat(JuryId id, AccountId account, boolean chair) {
        var jury = manageable(id);
        var name = name(account);
        if (repository.files(jury.edition(), account)) {
            throw new JuryRefusal.FilesDossiers(name);
        }
        if (chair) {
            repository.vacateChair(id);
        }
        repository.seat(id, account, chair);
        var region = jury.region() == null ? null : jury.region().value();
        people.grant(
                account,
                new Grant(chair ? Role.CHAIR : Role.JUROR, jury.edition().value(), region));
        journal.record(entry("juries.seated", id, jury.edition(), jury.region())
                .named(jury.name())
                .to(Map.of("juror", name, "chair", chair)));
    }

    /// Takes a seat back from somebody who has nothing to read yet.
    @Transactional
    public void unseat(JuryId id, AccountId account) {
        var jury = manageable(id);
        if (repository.reads(id, account)) {
            throw new JuryRefusal.HasReadings(name(account));
        }
        if (repository.unseat(id, account) == 0) {
            throw new NotFound("seat in " + id);
        }
        var region = jury.region() == null ? null : jury.region().value();
        people.revoke(account, new Grant(Role.JUROR, jury.edition().value(), region));
        people.revoke(account, new Grant(Role.CHAIR, jury.edition().value(), region));
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

    /// Deals the eligible dossiers to the juries of their regions, so many readings each, never to a recused juror.
    /// What was
    /// dealt before stays. Gives the number of readings added.
    @Transactional
    public int assignRegional(EditionId edition) {
        editions.requireStage(edition, EditionStage.Regional.class);
        people.roles().requireOrganiser(edition.value());
        int each = editions.get(edition).rules().readingsPerDossier();
        var unserved = new ArrayList<UUID>();
        var added = new ArrayList<Assignment>();
        var juries = of(edition).stream()
                .filter(jury -> jury.round() == Round.REGIONAL)
                .toList();
        for (var jury : juries) {
            deal(jury, repository.toRead(edition, jury.region()), each, added, unserved);
        }
        var covered = juries.stream().map(Jury::region).collect(toSet());
        editions.get(edition).regions().stream()
                .filter(region -> !covered.contains(region.id()))
                .forEach(region -> unserved.addAll(repository.toRead(edition, region.id())));
        if (!unserved.isEmpty()) {
            throw new JuryRefusal.NotEnoughJurors(each, numbered(edition, unserved));
        }
        return keep(edition, Round.REGIONAL, added);
    }

    /// Gives each of these dossiers to the whole jury of the final, those recused left out.
    @Transactional
    public int assignFinal(EditionId edition, Collection<DossierId> shortlisted) {
        people.roles().requireOrganiser(edition.value());
        var jury = of(edition).stream()
                .filter(one -> one.round() == Round.FINAL && !one.jurors().isEmpty())
                .findFirst()
                .orElseThrow(() -> new JuryRefusal.NotEnoughJurors(
                        1,
                        numbered(
                                edition,
                                shortlisted.stream().map(DossierId::value).toList())));
        var barred = repository.barred(edition);
        var already = already(edition, Round.FINAL);
        var added = new ArrayList<Assignment>();
        var unserved = new ArrayList<UUID>();
        for (var dossier : shortlisted) {
            var readers = jury.jurors().stream()
                    .map(Juror::account)
                    .filter(juror ->
                            !barred.getOrDefault(dossier.value(), Set.of()).contains(juror.value()))
                    .toList();
            if (readers.isEmpty()) {
                unserved.add(dossier.value());
            }
            readers.stream()
                    .filter(juror ->
                            !already.getOrDefault(dossier.value(), Set.of()).contains(juror.value()))
                    .forEach(juror ->
                            added.add(new Assignment(AssignmentId.random(), dossier, juror, jury.id(), Round.FINAL)));
        }
        if (!unserved.isEmpty()) {
            throw new JuryRefusal.NotEnoughJurors(1, numbered(edition, unserved));
        }
        return keep(edition, Round.FINAL, added);
    }

    /// What the actor reads, recused dossiers left out.
    @Transactional(readOnly = true)
    public List<Reading> mine() {
        return repository.readings(people.me());
    }

    /// One of the actor's own readings.
    @Transactional(readOnly = true)
    public Reading mine(AssignmentId id) {
        return repository.reading(people.me(), id).orElseThrow(() -> new NotFound("reading " + id));
    }

    /// Who reads what in a round, for those who run the edition.
    @Transactional(readOnly = true)
    public List<Assignment> assignments(EditionId edition, Round round) {
        requirePart(edition);
        return repository.assignments(edition, round);
    }

    /// The actor declares a conflict of interest: from now on nothing of what is thought of the dossier reaches them.
    @Transactional
    public void recuse(DossierId dossier, String reason) {
        var account = people.me();
        var read = dossiers.get(dossier);
        repository.recuse(dossier, account, reason.strip(), clock.instant());
        var region = read.region();
        journal.record(Entry.of("juries.recused", "dossier", dossier.value())
                .in(read.edition().value())
                .region(region == null ? null : region.value())
                .named(read.content().title()));
        events.publishEvent(new DossierRecused(dossier, account));
    }

    /// Who is recused on what, for organisers; the reasons stay with the declaration.
    @Transactional(readOnly = true)
    public List<Recusal> recusals(EditionId edition) {
        people.roles().requireOrganiser(edition.value());
        return repository.recusals(edition);
    }

    /// True where the actor must not know something of this edition's assessments.
    @Transactional(readOnly = true)
    public boolean recusedSomewhere(EditionId edition) {
        return repository.recusedSomewhere(edition, people.me());
    }

    private void deal(Jury jury, List<UUID> toRead, int each, List<Assignment> added, List<UUID> unserved) {
        var barred = repository.barred(jury.edition());
        var dealt = Dealing.deal(
                toRead,
                jury.jurors().stream().map(juror -> juror.account().value()).toList(),
                each,
                barred,
                restricted(already(jury.edition(), jury.round()), barred, toRead));
        unserved.addAll(dealt.unserved());
        dealt.dealt()
                .forEach((dossier, readers) -> readers.forEach(reader -> added.add(new Assignment(
                        AssignmentId.random(),
                        new DossierId(dossier),
                        new AccountId(reader),
                        jury.id(),
                        jury.round()))));
    }

    private int keep(EditionId edition, Round round, List<Assignment> added) {
        if (!added.isEmpty()) {
            repository.assign(added);
            journal.record(Entry.of("juries.assigned", "edition", edition.value())
                    .in(edition.value())
                    .named(round.name())
                    .to(Map.of("readings", added.size())));
        }
        return added.size();
    }

    private Map<UUID, Set<UUID>> already(EditionId edition, Round round) {
        return repository.assignments(edition, round).stream()
                .collect(groupingBy(
                        assignment -> assignment.dossier().value(),
                        mapping(assignment -> assignment.juror().value(), toSet())));
    }

    /// The readings that count: those of dossiers to read, by jurors who may still read them.
    private static Map<UUID, Set<UUID>> restricted(
            Map<UUID, Set<UUID>> already, Map<UUID, Set<UUID>> barred, List<UUID> toRead) {
        var kept = new HashMap<UUID, Set<UUID>>();
        for (var dossier : toRead) {
            var readers = new HashSet<>(already.getOrDefault(dossier, Set.of()));
            readers.removeAll(barred.getOrDefault(dossier, Set.of()));
            kept.put(dossier, readers);
        }
        return kept;
    }

    private List<String> numbered(EditionId edition, List<UUID> unserved) {
        var numbers = repository.numbers(edition);
        return unserved.stream()
                .map(dossier -> String.valueOf(numbers.getOrDefault(dossier, 0)))
                .toList();
    }

    private JuryRepository.JuryRow manageable(JuryId id) {
        var jury = repository.find(id).orElseThrow(() -> new NotFound("jury " + id));
        people.roles().requireOrganiser(jury.edition().value());
        return jury;
    }

    private void requirePart(EditionId edition) {
        var roles = people.roles();
        boolean part = roles.organises(edition.value())
                || roles.holds(Role.COORDINATOR, edition.value())
                || roles.holds(Role.SCRUTINEER, edition.value())
                || roles.holds(Role.CHAIR, edition.value());
        if (!part) {
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
