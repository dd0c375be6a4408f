package org.palmares.juries.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palmares.juries.assignment.Affinity;
import org.palmares.juries.assignment.Marginal;
import org.palmares.juries.assignment.Question;
import org.palmares.juries.assignment.Reading;

/// The files of `palmares assign`, as docs/formats.md tells them.
public final class AssignmentFiles {

    /// What stands where a file says nothing.
    public record Defaults(int perDossier, int minLoad, int maxLoad, boolean unlistedAllowed) {}

    private record Place(String dossier, String juror) {}

    private final Defaults defaults;
    private final BiConsumer<Path, List<String>> ignored;
    private final Map<String, Question.Dossier> dossiers = new LinkedHashMap<>();
    private final Map<String, Question.Juror> jurors = new LinkedHashMap<>();

    /// Files read under these defaults.
    ///
    /// @param ignored told of columns that mean nothing here
    public AssignmentFiles(Defaults defaults, BiConsumer<Path, List<String>> ignored) {
        this.defaults = defaults;
        this.ignored = ignored;
    }

    public Question read(Path pairs, @Nullable Path dossierFile, @Nullable Path jurorFile) {
        if (dossierFile != null) {
            dossiers(dossierFile);
        }
        if (jurorFile != null) {
            jurors(jurorFile);
        }
        var listed = pairs(pairs, dossierFile, jurorFile);
        return new Question(
                List.copyOf(dossiers.values()), List.copyOf(jurors.values()), listed, defaults.unlistedAllowed());
    }

    private void dossiers(Path file) {
        table(file, List.of("dossier"), Set.of("dossier", "demand", "region", "anchor"), row -> {
            var name = row.name("dossier");
            var region = row.get("region");
            var dossier = new Question.Dossier(
                    name,
                    row.count("demand", defaults.perDossier()),
                    region.isEmpty() ? null : region,
                    row.flag("anchor"));
            if (dossiers.put(name, dossier) != null) {
                throw row.bad("cli.assign.twice", name);
            }
        });
    }

    private void jurors(Path file) {
        table(file, List.of("juror"), Set.of("juror", "min_load", "max_load", "institution", "national"), row -> {
            var name = row.name("juror");
            int least = row.count("min_load", defaults.minLoad());
            int most = row.count("max_load", defaults.maxLoad());
            if (least > most) {
                throw row.bad("cli.assign.loads", String.valueOf(least), String.valueOf(most));
            }
            var institution = row.get("institution");
            var juror = new Question.Juror(
                    name, least, most, institution.isBlank() ? null : institution, row.flag("national"));
            if (jurors.put(name, juror) != null) {
                throw row.bad("cli.assign.twice", name);
            }
        });
    }

    private List<Question.Pair> pairs(Path file, @Nullable Path dossierFile, @Nullable Path jurorFile) {
        var listed = new ArrayList<Question.Pair>();
        var places = new HashSet<Place>();
        table(
                file,
                List.of("dossier", "juror", "affinity"),
                Set.of("dossier", "juror", "affinity", "conflict"),
                row -> {
                    var dossier = row.name("dossier");
                    var juror = row.name("juror");
                    if (dossierFile != null && !dossiers.containsKey(dossier)) {
                        throw row.bad("cli.assign.not-listed", dossier, dossierFile);
                    }
                    if (jurorFile != null && !jurors.containsKey(juror)) {
                        throw row.bad("cli.assign.not-listed", juror, jurorFile);
                    }
                    dossiers.computeIfAbsent(
                            dossier, name -> new Question.Dossier(name, defaults.perDossier(), null, false));
                    jurors.computeIfAbsent(
                            juror,
                            name -> new Question.Juror(name, defaults.minLoad(), defaults.maxLoad(), null, false));
                    if (!places.add(new Place(dossier, juror))) {
                        throw row.bad("cli.assign.pair-twice", dossier, juror);
                    }
                    listed.add(new Question.Pair(dossier, juror, affinity(row), row.flag("conflict")));
                });
        return listed;
    }

    /// The affinity of a line; a conflict needs none.
    private static long affinity(PairTable row) {
        var typed = row.get("affinity");
        if (typed.isEmpty() && row.flag("conflict")) {
            return 0;
        }
        try {
            return Affinity.exactly(typed);
        } catch (NumberFormatException _) {
            throw row.bad("cli.assign.affinity", typed);
        } catch (ArithmeticException _) {
            throw row.bad("cli.assign.affinity-too-fine", typed);
        }
    }

    private void table(Path file, List<String> required, Set<String> known, Consumer<PairTable> told) {
        var table = new PairTable(file, required);
        var unknown = table.unknown(known);
        if (!unknown.isEmpty()) {
            ignored.accept(file, unknown);
        }
        table.rows(told);
    }

    /// Refuses a file that could not be written, before anything is computed.
    public static void requireWritable(Path file) {
        if (!Files.isDirectory(folder(file)) || !Files.isWritable(folder(file)) || Files.isDirectory(file)) {
            throw new BadInput(file, 1, "cli.file.unwritable");
        }
    }

    /// The dossiers have no region, and each region is to have anchors.
    public static BadInput noRegion(Path dossiers) {
        return new BadInput(dossiers, 1, "cli.assign.no-region");
    }

    /// The affinities of this file cannot be summed exactly.
    public static BadInput tooManyDigits(Path pairs) {
        return new BadInput(pairs, 1, "cli.assign.digits");
    }

    /// Writes beside the file wanted; `publish` puts it in its place.
    public static Path draft(Path file, Collection<Reading> readings) throws IOException {
        var text = new StringBuilder("dossier,juror,affinity\n");
        readings.forEach(reading -> text.append(line(reading.dossier(), reading.juror(), reading.affinity()))
                .append('\n'));
        return draft(file, text);
    }

    /// Writes probabilities beside the file wanted.
    public static Path marginals(Path file, Collection<Marginal> marginals) throws IOException {
        var text = new StringBuilder("dossier,juror,affinity,probability\n");
        marginals.forEach(marginal -> text.append(line(marginal.dossier(), marginal.juror(), marginal.affinity()))
                .append(',')
                .append(Affinity.text(marginal.probability()))
                .append('\n'));
        return draft(file, text);
    }

    private static String line(String dossier, String juror, long affinity) {
        return cell(dossier) + ',' + cell(juror) + ',' + Affinity.text(affinity);
    }

    private static Path draft(Path file, CharSequence text) throws IOException {
        var draft = Files.createTempFile(folder(file), ".palmares-", ".csv");
        return Files.writeString(draft, text);
    }

    public static void publish(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Reads a written assignment again.
    public static List<Reading> readings(Path file) {
        var readings = new ArrayList<Reading>();
        new PairTable(file, List.of("dossier", "juror", "affinity"))
                .rows(row -> readings.add(new Reading(row.name("dossier"), row.name("juror"), affinity(row))));
        return readings;
    }

    private static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
