package org.palmares.deliberations.commands;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.BadInput;
import org.palmares.cli.CsvTable;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.deliberations.quotas.Candidate;
import org.palmares.deliberations.quotas.Step;

/// The files of `palmares award`, as docs/formats.md tells them.
public final class AwardFiles {

    private static final int DECIMALS = 4;
    private static final String WHOLE = "";

    private final BiConsumer<Path, List<String>> ignored;
    private final Map<String, UUID> groups = new LinkedHashMap<>();
    private final Map<String, UUID> dossiers = new LinkedHashMap<>();
    private final Map<String, List<Bound>> bounds = new HashMap<>();

    /// Files as they are read.
    ///
    /// @param ignored told of columns that mean nothing here
    public AwardFiles(BiConsumer<Path, List<String>> ignored) {
        this.ignored = ignored;
    }

    /// What the command was asked.
    ///
    /// @param places 0 where the levels tell it
    /// @param levels how many each level gives, the highest first
    public record Asked(
            Path candidates,
            @Nullable Path quotas,
            @Nullable Path deliberated,
            int places,
            Map<String, Integer> levels,
            List<String> priority,
            String seed) {}

    public Award read(Asked asked) {
        var entries = candidates(asked);
        if (asked.quotas() != null) {
            quotas(asked.quotas(), asked.levels().keySet());
        }
        var names = new HashMap<UUID, String>();
        groups.forEach((name, id) -> names.put(id, name));
        var steps = new ArrayList<Step>();
        asked.levels().forEach((level, places) -> {
            var id = new UUID(3, steps.size());
            names.put(id, level);
            steps.add(new Step(id, places, bounds.getOrDefault(level, List.of())));
        });
        int given = asked.levels().values().stream().mapToInt(Integer::intValue).sum();
        return new Award(
                entries,
                asked.priority(),
                asked.places() == 0 ? given : asked.places(),
                bounds.getOrDefault(WHOLE, List.of()),
                steps,
                names,
                asked.seed(),
                asked.deliberated() == null ? List.of() : deliberated(asked.deliberated()));
    }

    private List<Award.Entry> candidates(Asked asked) {
        var known = new HashSet<>(Set.of("dossier", "number", "score", "sd", "groups"));
        known.addAll(asked.priority());
        var required = new ArrayList<>(List.of("dossier", "number", "score"));
        required.addAll(asked.priority());
        var entries = new ArrayList<Award.Entry>();
        var numbers = new HashSet<Integer>();
        CsvTable.read(
                asked.candidates(),
                required,
                known,
                columns -> ignored.accept(asked.candidates(), columns),
                row -> entries.add(entry(row, asked.priority(), numbers)));
        if (entries.isEmpty()) {
            throw new BadInput(asked.candidates(), 1, "cli.award.nobody");
        }
        return entries;
    }

    private Award.Entry entry(CsvTable row, List<String> priority, Set<Integer> numbers) {
        var name = row.name("dossier");
        if (dossiers.put(name, new UUID(1, dossiers.size())) != null) {
            throw row.bad("cli.award.twice", name);
        }
        int number = row.count("number", 0);
        if (row.get("number").isEmpty() || !numbers.add(number)) {
            throw row.bad("cli.award.number", row.get("number"));
        }
        var sd = row.get("sd").isEmpty() ? BigDecimal.ZERO : row.number("sd", 9);
        if (sd.signum() < 0) {
            throw row.bad("cli.award.sd", row.get("sd"));
        }
        var candidate = new Candidate(
                Objects.requireNonNull(dossiers.get(name)),
                number,
                row.number("score", DECIMALS),
                groups(row.get("groups")),
                priority.stream()
                        .map(criterion -> row.number(criterion, DECIMALS))
                        .toList());
        return new Award.Entry(name, candidate, sd);
    }

    private Set<UUID> groups(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> groups.computeIfAbsent(name, _ -> new UUID(2, groups.size())))
                .collect(Collectors.toSet());
    }

    private void quotas(Path file, Set<String> levels) {
        var seen = new HashSet<List<String>>();
        CsvTable.read(
                file,
                List.of("group"),
                Set.of("group", "min", "max", "level"),
                columns -> ignored.accept(file, columns),
                row -> {
                    var group = row.name("group");
                    var level = row.get("level");
                    var id = groups.get(group);
                    if (id == null) {
                        throw row.bad("cli.award.no-group", group);
                    }
                    if (!level.isEmpty() && !levels.contains(level)) {
                        throw row.bad("cli.award.no-level", level, String.join(", ", levels));
                    }
                    if (!seen.add(List.of(group, level))) {
                        throw row.bad("cli.award.twice", group);
                    }
                    int min = row.count("min", 0);
                    int max = row.count("max", CsvTable.LARGEST_COUNT);
                    if (min > max) {
                        throw row.bad("cli.award.bounds", String.valueOf(min), String.valueOf(max));
                    }
                    bounds.computeIfAbsent(level, _ -> new ArrayList<>()).add(new Bound(id, group, min, max));
                });
    }

    private List<UUID> deliberated(Path file) {
        var order = new LinkedHashSet<UUID>();
        CsvTable.read(file, List.of("dossier"), Set.of("dossier"), columns -> ignored.accept(file, columns), row -> {
            var name = row.name("dossier");
            var dossier = dossiers.get(name);
            if (dossier == null) {
                throw row.bad("cli.award.no-dossier", name);
            }
            if (!order.add(dossier)) {
                throw row.bad("cli.award.twice", name);
            }
        });
        return List.copyOf(order);
    }
}
