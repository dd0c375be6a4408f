package org.palmares.juries.commands;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.palmares.juries.assignment.Question;

/// A file of RFC 4180, header line first, read once from top to bottom.
final class PairTable {

    private final Path file;
    private final String text;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> cells = new ArrayList<>();

    private int at;
    private int line = 1;
    private int rowLine = 1;

    /// @param required columns without which the file means nothing
    PairTable(Path file, List<String> required) {
        this.file = file;
        this.text = text(file);
        at = text.startsWith("\uFEFF") ? 1 : 0;
        read();
        for (int column = 0; column < cells.size(); column++) {
            if (columns.put(cells.get(column).strip(), column) != null) {
                throw new BadInput(file, 1, "cli.file.column-twice", cells.get(column));
            }
        }
        for (var name : required) {
            if (!columns.containsKey(name)) {
                throw new BadInput(file, 1, "cli.file.column-missing", name, String.join(",", required));
            }
        }
    }

    /// The columns that nobody asked for.
    List<String> unknown(Set<String> known) {
        return columns.keySet().stream().filter(name -> !known.contains(name)).toList();
    }

    /// Tells every line that is not empty.
    void rows(Consumer<PairTable> told) {
        while (at < text.length()) {
            read();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            if (cells.size() != columns.size()) {
                throw bad("cli.file.cells", String.valueOf(cells.size()), String.valueOf(columns.size()));
            }
            told.accept(this);
        }
    }

    /// A cell of the line, empty where there is no such column.
    String get(String column) {
        var index = columns.get(column);
        return index == null ? "" : cells.get(index);
    }

    /// A cell that must not be empty; equal names are one object.
    String name(String column) {
        var cell = get(column);
        if (cell.isBlank()) {
            throw bad("cli.file.empty", column);
        }
        return names.computeIfAbsent(cell, name -> name);
    }

    /// A whole number from 0, or this one where the cell is empty.
    int count(String column, int otherwise) {
        var cell = get(column);
        if (cell.isEmpty()) {
            return otherwise;
        }
        try {
            int count = Integer.parseInt(cell);
            if (count >= 0 && count <= Question.MOST) {
                return count;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number out of bounds
        }
        throw bad("cli.file.count", column, cell);
    }

    /// `true` or `false`; an empty cell is false.
    boolean flag(String column) {
        return switch (get(column)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw bad("cli.file.flag", column, get(column));
        };
    }

    /// What is wrong with the line being read.
    BadInput bad(String key, Object... arguments) {
        return new BadInput(file, rowLine, key, arguments);
    }

    private void read() {
        cells.clear();
        rowLine = line;
        boolean more = true;
        while (more) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == ',';
            if (more) {
                at++;
            }
        }
        endOfLine();
    }

    private String plain() {
        int start = at;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == ',' || here == '\n' || here == '\r') {
                break;
            }
            if (here == '"') {
                throw bad("cli.file.quote");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char here = text.charAt(at++);
            if (here != '"') {
                line += here == '\n' ? 1 : 0;
                cell.append(here);
            } else if (at < text.length() && text.charAt(at) == '"') {
                at++;
                cell.append('"');
            } else {
                return cell.toString();
            }
        }
        throw bad("cli.file.quote");
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length()) {
            if (text.charAt(at) != '\n') {
                throw bad("cli.file.quote");
            }
            at++;
        }
        line++;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException _) {
            throw new BadInput(file, 1, "cli.file.absent");
        } catch (CharacterCodingException _) {
            throw new BadInput(file, 1, "cli.file.not-utf-8");
        } catch (IOException _) {
            throw new BadInput(file, 1, "cli.file.unreadable");
        }
    }
}
