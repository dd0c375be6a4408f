package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierSummary;
import org.palmares.dossiers.Listing;
import org.palmares.editions.Setup;

/// The list of dossiers as a file. A text that a spreadsheet would take for a formula gets an apostrophe first.
final class DossierExport {

    private DossierExport() {}

    static byte[] csv(Setup setup, Listing<DossierSummary> listing) {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(heads());
            for (var row : rows(setup, listing)) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Setup setup, Listing<DossierSummary> listing) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Palmares", "1.0")) {
            var sheet = book.newWorksheet(text("dossiers.list.sheet"));
            int line = 0;
            for (var head : heads()) {
                sheet.value(0, line, head);
                sheet.style(0, line++).bold().set();
            }
            line = 1;
            for (var row : rows(setup, listing)) {
                for (int column = 0; column < row.size(); column++) {
                    sheet.value(line, column, row.get(column));
                }
                line++;
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// What a spreadsheet shows as it is written.
    static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static List<String> heads() {
        return List.of(
                text("dossiers.field.number"),
                text("dossiers.field.title"),
                text("dossiers.field.lead"),
                text("dossiers.field.category"),
                text("dossiers.field.axes"),
                text("dossiers.field.region"),
                text("dossiers.field.status"),
                text("dossiers.field.submitted"));
    }

    private static List<List<String>> rows(Setup setup, Listing<DossierSummary> listing) {
        var categories = Labels.byId(Labels.categories(setup));
        var regions = Labels.byId(Labels.regions(setup));
        var axes = Labels.byId(Labels.axes(setup));
        return listing.rows().stream()
                .map(row -> List.of(
                        plain(Dossier.reference(setup.slug(), row.number())),
                        plain(row.title()),
                        plain(row.leadName()),
                        plain(row.category() == null ? "" : categories.getOrDefault(row.category(), "")),
                        plain(row.axes().stream().map(axis -> name(axes, axis)).collect(Collectors.joining(", "))),
                        plain(row.region() == null ? "" : regions.getOrDefault(row.region(), "")),
                        Labels.status(row.status()),
                        row.submittedAt() == null
                                ? ""
                                : row.submittedAt()
                                        .atZone(setup.edition().zone())
                                        .toOffsetDateTime()
                                        .withNano(0)
                                        .toString()))
                .toList();
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, "");
    }
}
