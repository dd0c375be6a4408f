package org.palmares.deliberations.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palmares.cli.CsvTable;
import org.palmares.deliberations.quotas.Bound;

/// Recomputes from the written file every constraint of the choice. It shares nothing with what chose.
public final class AwardChecker {

    private static final List<String> COLUMNS = List.of("dossier", "outcome", "level");

    private AwardChecker() {}

    /// Reads the file again.
    ///
    /// @throws IllegalStateException where it breaks a constraint: the rule was not followed
    public static void check(Award award, Path written) {
        var groups = new HashMap<String, Set<UUID>>();
        award.entries()
                .forEach(entry -> groups.put(entry.name(), entry.candidate().groups()));
        var retained = new HashSet<String>();
        Map<String, Set<String>> levels = new HashMap<>();
        CsvTable.read(written, COLUMNS, Set.copyOf(COLUMNS), _ -> {}, row -> {
            var dossier = row.name("dossier");
            require(groups.containsKey(dossier), "unknown dossier " + dossier);
            boolean in = row.get("outcome").equals("retained");
            require(!in || retained.add(dossier), "twice " + dossier);
            var level = row.get("level");
            require(level.isEmpty() || in, "a level for " + dossier + ", which is not retained");
            if (!level.isEmpty()) {
                levels.computeIfAbsent(level, _ -> new HashSet<>()).add(dossier);
            }
        });
        require(
                retained.size() == award.places(),
                "%d retained for %d places".formatted(retained.size(), award.places()));
        keeps(award.bounds(), retained, groups);
        int left = retained.size();
        for (var step : award.levels()) {
            var name = award.names().getOrDefault(step.level(), "");
            var holders = levels.getOrDefault(name, Set.of());
            int due = Math.min(step.places(), left);
            require(holders.size() == due, "%d at level %s for %d places".formatted(holders.size(), name, due));
            keeps(step.bounds(), holders, groups);
            left -= due;
        }
    }

    private static void keeps(List<Bound> bounds, Set<String> dossiers, Map<String, Set<UUID>> groups) {
        for (var bound : bounds) {
            long count = dossiers.stream()
                    .filter(dossier -> groups.getOrDefault(dossier, Set.of()).contains(bound.group()))
                    .count();
            require(
                    bound.min() <= count && count <= bound.max(),
                    "%d of %s, %d to %d wanted".formatted(count, bound.label(), bound.min(), bound.max()));
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(
                    "The checker refused the choice (%s).\nMaybe the solver is wrong.".formatted(otherwise));
        }
    }
}
