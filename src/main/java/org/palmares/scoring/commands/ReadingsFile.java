package org.palmares.scoring.commands;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.BadInput;
import org.palmares.scoring.calibration.Mark;

/// `readings.csv`: a line per criterion of a reading.
public final class ReadingsFile {

    private static final List<String> NEEDED = List.of("dossier", "juror", "score");
    private static final Set<String> KNOWN = Set.of("dossier", "juror", "score", "criterion", "panel", "region");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]{1,3})?");
    private static final String ONLY_CRITERION = "score";

    /// Beyond, a score is a slip, and sums of squares lose their figures.
    private static final double LARGEST = 1e9;

    private final Path file;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<List<String>, Long> lines = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<List<String>, String> panels = new HashMap<>();

    private ReadingsFile(Path file) {
        this.file = file;
    }

    /// Reads a file whole, or says what is wrong with it.
    public static ReadingsFile read(Path file) {
        var readings = new ReadingsFile(file);
        readings.read();
        return readings;
    }

    public List<Mark> marks() {
        return marks;
    }

    /// Columns that mean nothing here.
    public Set<String> ignored() {
        return ignored;
    }

    private void read() {
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        long line = 1;
        try (var reader = Files.newBufferedReader(file);
                var parser = format.parse(withoutMark(reader))) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw at(1, "empty");
            }
            var columns = columns(records.next());
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                add(line, records.next(), columns);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CSVException ? at(line, "quotes") : at(line, "not-utf-8");
        } catch (CharacterCodingException broken) {
            throw at(line, "not-utf-8");
        } catch (IOException broken) {
            throw new BadInput(file.toString(), "cli.calibrate.unreadable");
        }
        if (marks.isEmpty()) {
            throw at(line, "no-reading");
        }
    }

    /// Past the mark by which some programs begin a file in UTF-8.
    private static Reader withoutMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private BadInput at(long line, String key, Object... arguments) {
        return new BadInput(file, Math.toIntExact(line), "cli.calibrate." + key, arguments);
    }

    private Map<String, Integer> columns(CSVRecord header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip();
            if (columns.put(name, i) != null) {
                throw at(1, "column-twice", name);
            }
            if (!KNOWN.contains(name)) {
                ignored.add(name);
            }
        }
        for (var needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw at(1, "column-missing", needed);
            }
        }
        columns.put("", header.size());
        return columns;
    }

    private void add(long line, CSVRecord record, Map<String, Integer> columns) {
        int width = Objects.requireNonNull(columns.get(""));
        if (record.size() != width) {
            throw at(line, "width", Integer.toString(record.size()), Integer.toString(width));
        }
        var dossier = needed(line, record, columns, "dossier");
        var juror = needed(line, record, columns, "juror");
        double score = score(line, needed(line, record, columns, "score"));
        var criterion = Objects.requireNonNullElse(value(record, columns, "criterion"), ONLY_CRITERION);
        var panel = value(record, columns, "panel");
        var region = value(record, columns, "region");
        var earlier = lines.putIfAbsent(List.of(dossier, juror, criterion), line);
        if (earlier != null) {
            throw at(line, "twice", dossier, juror, criterion, Long.toString(earlier));
        }
        var otherRegion = regions.putIfAbsent(dossier, Objects.requireNonNullElse(region, ""));
        if (otherRegion != null && !otherRegion.equals(Objects.requireNonNullElse(region, ""))) {
            throw at(line, "two-regions", dossier, otherRegion, Objects.requireNonNullElse(region, ""));
        }
        var otherPanel = panels.putIfAbsent(List.of(dossier, juror), Objects.requireNonNullElse(panel, ""));
        if (otherPanel != null && !otherPanel.equals(Objects.requireNonNullElse(panel, ""))) {
            throw at(line, "two-panels", dossier, juror, otherPanel, Objects.requireNonNullElse(panel, ""));
        }
        marks.add(new Mark(dossier, juror, criterion, panel, region, score));
    }

    private String needed(long line, CSVRecord record, Map<String, Integer> columns, String column) {
        var value = value(record, columns, column);
        if (value == null) {
            throw at(line, "blank", column);
        }
        return value;
    }

    private static @Nullable String value(CSVRecord record, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        if (at == null) {
            return null;
        }
        var value = record.get(at).strip();
        return value.isEmpty() ? null : value;
    }

    private double score(long line, String typed) {
        double score;
        if (!NUMBER.matcher(typed).matches()) {
            throw at(line, "not-a-number", typed);
        }
        try {
            score = Double.parseDouble(typed);
        } catch (NumberFormatException notANumber) {
            throw at(line, "not-a-number", typed);
        }
        if (!Double.isFinite(score) || Math.abs(score) > LARGEST) {
            throw at(line, "not-a-number", typed);
        }
        return score;
    }
}
