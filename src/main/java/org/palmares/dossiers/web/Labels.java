package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.Content;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Lack;
import org.palmares.editions.Setup;
import org.palmares.web.FieldErrors;
import org.palmares.web.Texts;

/// How things are called on the pages about dossiers, in the language of the page.
final class Labels {

    private Labels() {}

    static String status(String code) {
        return text("dossiers.status." + code);
    }

    /// The kind of tag that shows a status.
    static String tag(String code) {
        return switch (code) {
            case "DRAFT" -> "draft";
            case "SUBMITTED", "RETURNED" -> "wait";
            case "ELIGIBLE" -> "in";
            case "INELIGIBLE" -> "loss";
            default -> "out";
        };
    }

    /// The statuses as they are written in an address, in the order of a dossier's life.
    static Map<String, String> statuses() {
        var labels = new LinkedHashMap<String, String>();
        DossierStatus.CODES.forEach(code -> labels.put(code.toLowerCase(Locale.ROOT), status(code)));
        return labels;
    }

    static Map<String, String> categories(Setup setup) {
        var labels = new LinkedHashMap<String, String>();
        setup.categories().forEach(category -> labels.put(category.id().value().toString(), text(category.name())));
        return labels;
    }

    static Map<String, String> regions(Setup setup) {
        var labels = new LinkedHashMap<String, String>();
        setup.regions().forEach(region -> labels.put(region.id().value().toString(), region.name()));
        return labels;
    }

    static Map<String, String> axes(Setup setup) {
        var labels = new LinkedHashMap<String, String>();
        setup.axes().forEach(axis -> labels.put(axis.id().value().toString(), text(axis.name())));
        return labels;
    }

    /// The same labels by identity, for long lists.
    static Map<UUID, String> byId(Map<String, String> labels) {
        return labels.entrySet().stream()
                .collect(Collectors.toMap(entry -> UUID.fromString(entry.getKey()), Map.Entry::getValue));
    }

    /// How a field of the form is called.
    static String field(String field, Setup setup) {
        return setup.questions().stream()
                .filter(question -> Content.field(question.id()).equals(field))
                .findFirst()
                .map(question -> text(question.label()))
                .orElseGet(() -> field.startsWith("answer-")
                        ? text("dossiers.field.former-question")
                        : text("dossiers.field." + field));
    }

    static String lack(Lack lack) {
        var label = lack.label() == null ? text("dossiers.field." + lack.field()) : text(lack.label());
        return switch (lack.kind()) {
            case ABSENT -> text("dossiers.lack.absent", label);
            case TOO_LONG -> text("dossiers.lack.too-long", label, lack.length(), lack.most());
        };
    }

    static FieldErrors errors(List<Lack> lacks) {
        var byField = new LinkedHashMap<String, List<String>>();
        lacks.forEach(lack -> byField.put(lack.field(), List.of(lack(lack))));
        return new FieldErrors(byField);
    }

    /// How long is left before a deadline, in its largest unit; blank once it has passed or where there is none.
    static String left(Instant now, @Nullable Instant deadline) {
        if (deadline == null || now.isAfter(deadline)) {
            return "";
        }
        var left = Duration.between(now, deadline);
        if (left.toDays() >= 2) {
            return text("dossiers.left.days", left.toDays());
        }
        return left.toHours() >= 2
                ? text("dossiers.left.hours", left.toHours())
                : text("dossiers.left.minutes", left.toMinutes());
    }

    /// The time of day, as in « 14:32 », where deadlines are judged.
    static String time(Instant at, Setup setup) {
        var local = at.atZone(setup.edition().zone());
        return "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    /// A long text by its paragraphs.
    static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    static String title(String title) {
        return title.isEmpty() ? text("dossiers.untitled") : title;
    }

    static String moment(Instant at, Setup setup) {
        return Texts.moment(at, setup.edition().zone());
    }
}
