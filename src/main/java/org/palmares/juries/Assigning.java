package org.palmares.juries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.people.AccountId;
import org.springframework.stereotype.Component;

/// Gives jurors their readings. Whether the actor may is asked before.
@Component
class Assigning {

    private final AssignmentRepository assignments;
    private final RecusalRepository recusals;
    private final Editions editions;
    private final Journal journal;

    Assigning(AssignmentRepository assignments, RecusalRepository recusals, Editions editions, Journal journal) {
        this.assignments = assignments;
        this.recusals = recusals;
        this.editions = editions;
        this.journal = journal;
    }

    /// Deals each eligible dossier to the jury of its region, all of them or none.
    int regional(EditionId edition, List<Jury> formed) {
        var setup = editions.get(edition);
        int each = setup.rules().readingsPerDossier();
        var adrift = assignments.withoutRegion(edition);
        if (!adrift.isEmpty()) {
            throw new JuryRefusal.WithoutRegion(numbered(edition, adrift));
        }
        var barred = recusals.barred(edition);
        var already = already(edition, Round.REGIONAL);
        var jurors = new HashMap<RegionId, Jury>();
        formed.stream().filter(jury -> jury.region() != null).forEach(jury -> jurors.put(jury.region(), jury));
        var unserved = new ArrayList<UUID>();
        var added = new ArrayList<Assignment>();
        for (var region : setup.regions()) {
            var toRead = assignments.toRead(edition, region.id());
            var jury = jurors.get(region.id());
            if (jury == null) {
                unserved.addAll(toRead);
                continue;
            }
            var dealt = Dealing.deal(toRead, accounts(jury), each, barred, already);
            unserved.addAll(dealt.unserved());
            dealt.dealt()
                    .forEach((dossier, readers) -> readers.forEach(
                            reader -> added.add(reading(new DossierId(dossier), new AccountId(reader), jury))));
        }
        requireServed(edition, each, unserved);
        return keep(edition, Round.REGIONAL, added);
    }

    /// Gives each dossier to everyone in the jury of the final who may read it, all of them or none.
    int toTheFinal(EditionId edition, List<Jury> formed, Collection<DossierId> shortlisted) {
        var jury = formed.stream()
                .filter(one -> one.round() == Round.FINAL)
                .findFirst()
                .orElseThrow(() -> new JuryRefusal.NotEnoughJurors(
                        1,
                        numbered(
                                edition,
                                shortlisted.stream().map(DossierId::value).toList())));
        var barred = recusals.barred(edition);
        var already = already(edition, Round.FINAL);
        var unserved = new ArrayList<UUID>();
        var added = new ArrayList<Assignment>();
        for (var dossier : shortlisted) {
            var excluded = barred.getOrDefault(dossier.value(), Set.of());
            var from = already.getOrDefault(dossier.value(), Set.of());
            var possible = accounts(jury).stream()
                    .filter(juror -> !excluded.contains(juror))
                    .toList();
            if (possible.isEmpty()) {
                unserved.add(dossier.value());
            }
            possible.stream()
                    .filter(juror -> !from.contains(juror))
                    .forEach(juror -> added.add(reading(dossier, new AccountId(juror), jury)));
        }
        requireServed(edition, 1, unserved);
        return keep(edition, Round.FINAL, added);
    }

    private void requireServed(EditionId edition, int each, List<UUID> unserved) {
        if (!unserved.isEmpty()) {
            throw new JuryRefusal.NotEnoughJurors(each, numbered(edition, unserved));
        }
    }

    private int keep(EditionId edition, Round round, List<Assignment> added) {
        if (!added.isEmpty()) {
            assignments.assign(added);
            journal.record(Entry.of("juries.assigned", "edition", edition.value())
                    .in(edition.value())
                    .named(round.name())
                    .to(Map.of("readings", added.size())));
        }
        return added.size();
    }

    private Map<UUID, Set<UUID>> already(EditionId edition, Round round) {
        return assignments.assignments(edition, round).stream()
                .collect(groupingBy(
                        assignment -> assignment.dossier().value(),
                        mapping(assignment -> assignment.juror().value(), toSet())));
    }

    private List<String> numbered(EditionId edition, List<UUID> unserved) {
        var numbers = assignments.numbers(edition);
        return unserved.stream()
                .map(dossier -> numbers.getOrDefault(dossier, 0))
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    private static List<UUID> accounts(Jury jury) {
        return jury.jurors().stream().map(juror -> juror.account().value()).toList();
    }

    private static Assignment reading(DossierId dossier, AccountId juror, Jury jury) {
        return new Assignment(AssignmentId.random(), dossier, juror, jury.id(), jury.round());
    }
}
