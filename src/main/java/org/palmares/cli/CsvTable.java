package org.palmares.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A file of RFC 4180 in UTF-8, header line first, read once from top to bottom. What is wrong is told with its line.
public final class CsvTable {

    /// The largest whole number that a cell may hold.
    public static final int LARGEST_COUNT = 1_000_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Path file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private long line = 1;
    private @Nullable CSVRecord row;

    private CsvTable(Path file) {
        this.file = file;
    }

    /// Reads a file whole.
    ///
    /// @param required columns without which the file means nothing
    /// @param known columns that mean something, those required among them
    /// @param ignored told of the others, where there are any
    /// @param told told of every line that is not empty
    /// @throws BadInput where the file cannot be read so
    public static void read(
            Path file,
            List<String> required,
            Set<String> known,
            Consumer<List<String>> ignored,
            Consumer<CsvTable> told) {
        new CsvTable(file).read(required, known, ignored, told);
    }

    private void read(
            List<String> required, Set<String> known, Consumer<List<String>> ignored, Consumer<CsvTable> told) {
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text()))
                .setFormat(FORMAT)
                .get()) {
            var rows = parser.iterator();
            if (next(parser, rows)) {
                header();
            }
            requireColumns(required);
            var unknown = columns.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                ignored.accept(unknown);
            }
            while (next(parser, rows)) {
                if (current().size() != columns.size()) {
                    throw bad("cli.file.cells", String.valueOf(current().size()), String.valueOf(columns.size()));
                }
                told.accept(this);
            }
        } catch (UncheckedIOException | IOException _) {
            throw bad("cli.file.quote"); // all that can go wrong once the text is there
        }
    }

    private String text() {
        try {
            var read = Files.readString(file);
            var text = read.startsWith("\uFEFF") ? read.substring(1) : read;
            int misplaced = misplacedQuote(text);
            if (misplaced > 0) {
                throw new BadInput(file, misplaced, "cli.file.quote");
            }
            return text;
        } catch (NoSuchFileException _) {
            throw new BadInput(file, 1, "cli.file.absent");
        } catch (CharacterCodingException _) {
            throw new BadInput(file, 1, "cli.file.not-utf-8");
        } catch (IOException _) {
            throw new BadInput(file, 1, "cli.file.unreadable");
        }
    }

    /// The line of the first quotation mark within a cell that does not begin with one, which the parser would take for
    /// a letter; 0 where there is none.
    private static int misplacedQuote(String text) {
        int line = 1;
        boolean quoted = false;
        char before = ',';
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '"') {
                if (!quoted && before != ',' && before != '\n' && before != '\r' && before != '"') {
                    return line;
                }
                quoted = !quoted;
            }
            line += here == '\n' ? 1 : 0;
            before = quoted && here != '"' ? 'q' : here;
        }
        return 0;
    }

    /// A cell of the line, empty where there is no such column.
    public String get(String column) {
        var index = columns.get(column);
        return index == null ? "" : current().get(index);
    }

    /// A cell that must not be empty; equal names are one object.
    public String name(String column) {
        var cell = get(column);
        if (cell.isBlank()) {
            throw bad("cli.file.empty", column);
        }
        return names.computeIfAbsent(cell, name -> name);
    }

    /// A whole number from 0, or this one where the cell is empty.
    public int count(String column, int otherwise) {
        var cell = get(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(cell);
            if (count >= 0 && count <= LARGEST_COUNT) {
                return count;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of bounds
        }
        throw bad("cli.file.count", column, cell);
    }

    /// A number with at most so many decimals, a billion at most on either side of 0.
    public BigDecimal number(String column, int decimals) {
        var cell = get(column);
        try {
            // The length first: 1e999999999 would be written out.
            if (cell.length() <= 40) {
                var number = new BigDecimal(cell);
                if (number.precision() - number.scale() <= 9
                        && number.stripTrailingZeros().scale() <= decimals) {
                    return number;
                }
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of bounds
        }
        throw bad("cli.file.number", column, cell, decimals);
    }

    /// `true` or `false`; an empty cell is false.
    public boolean flag(String column) {
        return switch (get(column)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw bad("cli.file.flag", column, get(column));
        };
    }

    /// What is wrong with the line being read.
    public BadInput bad(String key, Object... arguments) {
        return new BadInput(file, (int) line, key, arguments);
    }

    private boolean next(CSVParser parser, Iterator<CSVRecord> rows) {
        line = parser.getCurrentLineNumber() + 1;
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        return true;
    }

    private CSVRecord current() {
        if (row == null) {
            throw new IllegalStateException("No line is being read.\nMaybe the table was kept beyond its reading.");
        }
        return row;
    }

    private void header() {
        for (int column = 0; column < current().size(); column++) {
            var name = current().get(column).strip();
            if (columns.put(name, column) != null) {
                throw bad("cli.file.column-twice", name);
            }
        }
    }

    private void requireColumns(List<String> required) {
        for (var name : required) {
            if (!columns.containsKey(name)) {
                throw new BadInput(file, 1, "cli.file.column-missing", name, String.join(",", required));
            }
        }
    }
}
