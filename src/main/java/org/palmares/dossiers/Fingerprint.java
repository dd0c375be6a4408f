package org.palmares.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// The canonical form of what is handed in, and its SHA-256.
///
/// The form is JSON in UTF-8 without spaces, its members in this order: edition, number, lead, title, summary,
/// category, axes (sorted), answers (sorted by question). Identifiers are those of the database; a blank answer
/// is left out; in strings only the quotation mark, the backslash and control characters are escaped.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Dossier dossier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical(dossier).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }

    static String canonical(Dossier dossier) {
        var content = dossier.content();
        var category = content.category();
        return """
                {"edition":%s,"number":%d,"lead":%s,"title":%s,"summary":%s,"category":%s,"axes":[%s],"answers":{%s}}""".formatted(
                        quoted(dossier.edition().value().toString()),
                        dossier.number(),
                        quoted(dossier.lead().value().toString()),
                        quoted(content.title()),
                        quoted(content.summary()),
                        category == null ? "null" : quoted(category.value().toString()),
                        content.orderedAxes().stream()
                                .map(axis -> quoted(axis.toString()))
                                .collect(Collectors.joining(",")),
                        content.orderedAnswers().entrySet().stream()
                                .map(answer -> quoted(answer.getKey().toString()) + ":" + quoted(answer.getValue()))
                                .collect(Collectors.joining(",")));
    }

    static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
