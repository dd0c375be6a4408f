package org.palmares.juries;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Deals dossiers to the jurors of one jury, evenly, never to one who must not read it. Pure.
///
/// The dossiers with the fewest possible readers are served first, each by those who have the least to read; equal
/// loads follow the order of the dossier and the juror, so that the same rows are dealt the same way.
final class Dealing {

    /// @param dealt the jurors added to each dossier
    /// @param unserved the dossiers that could not get enough
    record Dealt(Map<UUID, List<UUID>> dealt, List<UUID> unserved) {}

    /// @param possible the jurors who may read it
    /// @param readers who reads it already
    private record Demand(UUID dossier, List<UUID> possible, Set<UUID> readers) {}

    private Dealing() {}

    /// @param barred who must not read a dossier
    /// @param already who reads a dossier from before: counted and not dealt again, unless barred since
    static Dealt deal(
            List<UUID> dossiers,
            List<UUID> jurors,
            int each,
            Map<UUID, Set<UUID>> barred,
            Map<UUID, Set<UUID>> already) {
        var demands = dossiers.stream()
                .map(dossier -> demand(
                        dossier,
                        jurors,
                        barred.getOrDefault(dossier, Set.of()),
                        already.getOrDefault(dossier, Set.of())))
                .sorted(Comparator.comparingInt(demand -> demand.possible().size()))
                .toList();
        var load = new HashMap<UUID, Integer>();
        demands.forEach(demand -> demand.readers().forEach(reader -> load.merge(reader, 1, Integer::sum)));
        var dealt = new LinkedHashMap<UUID, List<UUID>>();
        var unserved = new ArrayList<UUID>();
        for (var demand : demands) {
            int turn = dossiers.indexOf(demand.dossier());
            int missing = Math.max(0, each - demand.readers().size());
            var chosen = demand.possible().stream()
                    .filter(juror -> !demand.readers().contains(juror))
                    .sorted(Comparator.comparingInt((UUID juror) -> load.getOrDefault(juror, 0))
                            .thenComparingInt(juror -> Math.floorMod(jurors.indexOf(juror) - turn, jurors.size())))
                    .limit(missing)
                    .toList();
            if (chosen.size() < missing) {
                unserved.add(demand.dossier());
            }
            chosen.forEach(juror -> load.merge(juror, 1, Integer::sum));
            dealt.put(demand.dossier(), chosen);
        }
        return new Dealt(dealt, unserved);
    }

    private static Demand demand(UUID dossier, List<UUID> jurors, Set<UUID> barred, Set<UUID> already) {
        return new Demand(
                dossier,
                jurors.stream().filter(juror -> !barred.contains(juror)).toList(),
                already.stream().filter(reader -> !barred.contains(reader)).collect(toSet()));
    }
}
