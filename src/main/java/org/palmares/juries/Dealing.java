package org.palmares.juries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Deals dossiers to the jurors of one jury, evenly, never to a recused one. Pure.
///
/// The dossiers with the fewest possible readers are served first, each by those who have the least to read; equal
/// loads
/// follow the order of the dossier and the juror, so that the same rows are dealt the same way.
final class Dealing {

    /// @param dealt the jurors of each dossier
    /// @param unserved the dossiers that could not get enough
    record Dealt(Map<UUID, List<UUID>> dealt, List<UUID> unserved) {}

    private Dealing() {}

    /// @param already who reads a dossier from before, who counts and is not dealt again
    static Dealt deal(
            List<UUID> dossiers,
            List<UUID> jurors,
            int each,
            Map<UUID, Set<UUID>> recused,
            Map<UUID, Set<UUID>> already) {
        var load = new HashMap<UUID, Integer>();
        already.values().forEach(readers -> readers.forEach(reader -> load.merge(reader, 1, Integer::sum)));
        var dealt = new LinkedHashMap<UUID, List<UUID>>();
        var unserved = new ArrayList<UUID>();
        var scarcestFirst = dossiers.stream()
                .sorted(Comparator.comparingInt((UUID dossier) -> jurors.size()
                                - recused.getOrDefault(dossier, Set.of()).size())
                        .thenComparingInt(dossiers::indexOf))
                .toList();
        for (var dossier : scarcestFirst) {
            var readers = new HashSet<>(already.getOrDefault(dossier, Set.of()));
            var barred = recused.getOrDefault(dossier, Set.of());
            var chosen = jurors.stream()
                    .filter(juror -> !barred.contains(juror) && !readers.contains(juror))
                    .sorted(Comparator.comparingInt((UUID juror) -> load.getOrDefault(juror, 0))
                            .thenComparingInt(juror ->
                                    Math.floorMod(jurors.indexOf(juror) - dossiers.indexOf(dossier), jurors.size())))
                    .limit(Math.max(0, each - readers.size()))
                    .toList();
            if (chosen.size() + readers.size() < each) {
                unserved.add(dossier);
            }
            chosen.forEach(juror -> load.merge(juror, 1, Integer::sum));
            dealt.put(dossier, chosen);
        }
        return new Dealt(dealt, unserved);
    }
}
