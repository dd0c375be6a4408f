package org.palmares.editions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.editions.Part;
import org.palmares.editions.Setup;
import org.palmares.territories.Place;
import org.palmares.territories.Territories;
import org.palmares.web.FieldErrors;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// Draws the rows of a sheet.
@Component
class SheetDrawing {

    private static final int BLANKS = 2;

    private final Territories territories;

    SheetDrawing(Territories territories) {
        this.territories = territories;
    }

    /// The rows as given, and two blank ones of each kind that may grow.
    List<SheetPage.Section> sections(Sheet sheet, Setup setup, List<Row> rows, FieldErrors errors, boolean editable) {
        boolean settled = setup.edition().rulesAreSettled();
        var names = departements(sheet.part());
        var all = withBlanks(sheet.kinds(setup), rows, editable && !settled);
        return sheet.kinds(setup).stream()
                .map(kind -> {
                    var items = new ArrayList<SheetPage.Item>();
                    for (int at = 0; at < all.size(); at++) {
                        if (all.get(at).kind().equals(kind.code())) {
                            var cells = cells(kind, all.get(at), at, errors, settled, !editable);
                            items.add(item(kind, all, at, lines(cells), names, items.size() + 1));
                        }
                    }
                    return new SheetPage.Section(
                            kind.code(), kind.title(), kind.lead(), kind.several() && editable && !settled, items);
                })
                .toList();
    }

    /// Each département with the region that covers it, for the sheet of regions.
    List<SheetPage.Covered> places(Sheet sheet, Setup setup) {
        return sheet.part() != Part.REGIONS
                ? List.of()
                : territories.departements().stream()
                        .map(place -> new SheetPage.Covered(
                                place.code(),
                                place.name(),
                                setup.region(place.code())
                                        .map(region -> region.name())
                                        .orElse("")))
                        .toList();
    }

    /// Where the rows typed and the rows saved differ, in the order of the sheet.
    static List<SheetPage.Difference> differences(Sheet sheet, Setup setup, List<Row> typed) {
        var differences = new ArrayList<SheetPage.Difference>();
        var saved = byId(sheet.saved(setup));
        var mine = byId(typed);
        for (var kind : sheet.kinds(setup)) {
            saved.values().stream()
                    .filter(row -> row.kind().equals(kind.code()))
                    .forEach(row ->
                            compare(kind, Optional.ofNullable(mine.get(row.id())), Optional.of(row), differences));
            typed.stream()
                    .filter(row -> row.kind().equals(kind.code()) && !row.isUntouched() && !saved.containsKey(row.id()))
                    .forEach(row -> compare(kind, Optional.of(row), Optional.empty(), differences));
        }
        return differences;
    }

    /// What was typed, with the items that somebody else added meanwhile, so that saving again takes none of them out.
    static List<Row> joined(Sheet sheet, Setup setup, List<Row> typed) {
        var mine = byId(typed);
        var joined =
                new ArrayList<>(typed.stream().filter(row -> !row.isUntouched()).toList());
        sheet.saved(setup).stream().filter(row -> !mine.containsKey(row.id())).forEach(joined::add);
        return joined;
    }

    private static Map<String, Row> byId(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.id().isEmpty())
                .collect(Collectors.toMap(Row::id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private static void compare(
            Sheet.RowKind kind, Optional<Row> typed, Optional<Row> saved, List<SheetPage.Difference> differences) {
        var name =
                kind.several() ? typed.or(() -> saved).map(SheetDrawing::called).orElse("") : "";
        for (var column : kind.columns()) {
            var mine = typed.filter(row -> !row.removed())
                    .map(row -> shown(column, row))
                    .orElse("");
            var theirs = saved.map(row -> shown(column, row)).orElse("");
            if (!mine.equals(theirs)) {
                var what = name.isEmpty() ? column.label() : Texts.text("editions.clash.what", name, column.label());
                differences.add(new SheetPage.Difference(what, mine, theirs));
            }
        }
    }

    private static String shown(Column column, Row row) {
        var value = row.get(column.name());
        return switch (column.kind()) {
            case YES -> Texts.text(value.isEmpty() ? "editions.no" : "editions.yes");
            case ONE_OF -> column.options().getOrDefault(value, value);
            case LINE, PARAGRAPH, WHOLE, DAY -> value;
            case MOMENT -> value.replace('T', ' ');
        };
    }

    private static String called(Row row) {
        return List.of("name", "name-fr", "label-fr").stream()
                .map(row::get)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Row> withBlanks(List<Sheet.RowKind> kinds, List<Row> rows, boolean growing) {
        var all = new ArrayList<>(rows);
        for (var kind : kinds) {
            long untouched = rows.stream()
                    .filter(row -> row.kind().equals(kind.code()) && row.isUntouched())
                    .count();
            for (long at = untouched; growing && kind.several() && at < BLANKS; at++) {
                all.add(Row.blank(kind.code()));
            }
        }
        return all;
    }

    private static List<Cell> cells(
            Sheet.RowKind kind, Row row, int number, FieldErrors errors, boolean settled, boolean readOnly) {
        return kind.columns().stream()
                .map(column -> {
                    var name = Reading.name(number, column.name());
                    return new Cell(
                            name,
                            column.name(),
                            column.label(),
                            column.help(),
                            column.kind(),
                            row.get(column.name()),
                            column.options(),
                            column.longest(),
                            column.required(),
                            readOnly || (settled && column.settles()),
                            errors.on(name));
                })
                .toList();
    }

    private static SheetPage.Item item(
            Sheet.RowKind kind,
            List<Row> all,
            int at,
            List<List<Cell>> lines,
            Map<String, String> departements,
            int rank) {
        var row = all.get(at);
        var name = called(row);
        var legend = row.id().isEmpty() && name.isEmpty()
                ? Texts.text("editions.row.new")
                : name.isEmpty() ? Texts.text("editions.row.number", rank) : name;
        return new SheetPage.Item(
                "row." + at,
                row.kind(),
                row.id(),
                row.order(),
                row.removed(),
                row.id().isEmpty(),
                kind.several() ? legend : "",
                note(row, all, departements),
                lines);
    }

    private static String note(Row row, List<Row> all, Map<String, String> departements) {
        if (row.values().containsKey("departements")) {
            return RegionSheet.codes(row.get("departements")).stream()
                    .map(code -> departements.getOrDefault(code, code))
                    .collect(Collectors.joining(", "));
        }
        if (row.values().containsKey("weight")) {
            long sum = all.stream()
                    .filter(other -> other.kind().equals(row.kind()))
                    .mapToLong(SheetDrawing::weight)
                    .sum();
            return sum == 0 ? "" : Texts.text("editions.weight.share", Math.round(100.0 * weight(row) / sum));
        }
        return "";
    }

    private static long weight(Row row) {
        return row.get("weight").matches("\\d{1,4}") ? Long.parseLong(row.get("weight")) : 0;
    }

    private Map<String, String> departements(Part part) {
        return part == Part.REGIONS
                ? territories.departements().stream().collect(Collectors.toMap(Place::code, Place::name))
                : Map.of();
    }

    /// Fields that go together stand side by side: both languages of a wording, figures, a window's two ends.
    private static List<List<Cell>> lines(List<Cell> cells) {
        var lines = new ArrayList<List<Cell>>();
        for (var cell : cells) {
            var line = lines.isEmpty() ? List.<Cell>of() : lines.getLast();
            if (!line.isEmpty() && goTogether(line, cell)) {
                line.add(cell);
            } else {
                lines.add(new ArrayList<>(List.of(cell)));
            }
        }
        return lines;
    }

    private static boolean goTogether(List<Cell> line, Cell next) {
        var first = line.getFirst();
        return switch (next.kind()) {
            case LINE, PARAGRAPH -> next.column().endsWith("-en") && line.size() == 1;
            case WHOLE -> first.kind() == Cell.Kind.WHOLE && line.size() < 3;
            case DAY, MOMENT -> first.kind() == next.kind() && line.size() == 1;
            case YES, ONE_OF -> false;
        };
    }
}
