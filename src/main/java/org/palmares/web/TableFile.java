package org.palmares.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A list as a file: texts, whole numbers and decimals, absent where there is nothing to say.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe first.
///
/// @param name of the file, without extension
/// @param sheet the name of its one sheet
public record TableFile(
        String name, String sheet, List<String> heads, List<? extends List<? extends @Nullable Object>> rows) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// RFC 4180, UTF-8, `.` as decimal point.
    public ResponseEntity<byte[]> csv() {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(heads);
            for (var row : rows) {
                printer.printRecord(row.stream().map(TableFile::written).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file(out.toString().getBytes(StandardCharsets.UTF_8), CSV, "csv");
    }

    /// One sheet, its heads in sight.
    public ResponseEntity<byte[]> xlsx() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Palmares", "1.0")) {
            var sheet = book.newWorksheet(this.sheet);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int line = 0; line < rows.size(); line++) {
                fill(sheet, line + 1, rows.get(line));
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file(out.toByteArray(), XLSX, "xlsx");
    }

    /// What a spreadsheet shows as it is written.
    static String plain(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal decimal -> decimal.toPlainString();
            case Number number -> number.toString();
            default -> plain(value.toString());
        };
    }

    private static void fill(Worksheet sheet, int line, List<? extends @Nullable Object> row) {
        for (int column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
                case null -> {
                    // an empty cell
                }
                case Number number -> sheet.value(line, column, number);
                case Object other -> sheet.value(line, column, plain(other.toString()));
            }
        }
    }

    private ResponseEntity<byte[]> file(byte[] content, MediaType type, String extension) {
        var disposition = ContentDisposition.attachment()
                .filename(name + "." + extension, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
