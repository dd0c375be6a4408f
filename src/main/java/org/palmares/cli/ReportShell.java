package org.palmares.cli;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/// What the reports of the engines have in common: one page that needs nothing else, its fonts and its style within.
public final class ReportShell {

    private ReportShell() {}

    /// A page, whole.
    ///
    /// @param template `scoring/report.jte`
    public static String render(String template, Object page) {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "palmares.jte");
        var output = new StringOutput();
        engine.render(template, page, output);
        return output.toString();
    }

    /// All the CSS of a page.
    ///
    /// @param sheets beside the common one: `report/tour.css`
    public static String style(String... sheets) {
        var style = new StringBuilder(font("Source Serif 4", "source-serif-4-latin"))
                .append(font("Inter", "inter-latin"))
                .append(text("report/report.css"));
        for (var sheet : sheets) {
            style.append(text(sheet));
        }
        return style.toString();
    }

    /// A resource as text, in UTF-8.
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static String font(String family, String file) {
        return "@font-face{font-family:\"%s\";font-weight:200 900;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n"
                .formatted(family, Base64.getEncoder().encodeToString(bytes("static/fonts/" + file + ".woff2")));
    }

    private static byte[] bytes(String name) {
        try (var stream = ReportShell.class.getClassLoader().getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
