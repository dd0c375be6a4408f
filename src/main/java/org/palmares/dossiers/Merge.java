package org.palmares.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.AxisId;
import org.palmares.editions.CategoryId;
import org.palmares.editions.QuestionId;

/// Two people, or two tabs, wrote from the same page: brings both together, field by field.
///
/// A field that one side alone changed takes that side's text; one that both changed alike raises no question;
/// one that both changed differently is a clash, and `merged` keeps what is already stored until somebody
/// chooses. Axes are compared one by one, so they never clash.
///
/// @param merged what can be told without asking
/// @param clashes what must be asked, in the order title, summary, category, answers
public record Merge(Content merged, List<Clash> clashes) {

    /// A field that both sides changed differently.
    ///
    /// @param field its name on the form
    /// @param before what both started from
    /// @param theirs what is stored
    /// @param mine what came too late
    public record Clash(String field, String before, String theirs, String mine) {}

    public static Merge of(Content before, Content theirs, Content mine) {
        var clashes = new ArrayList<Clash>();
        var fields = new LinkedHashMap<String, String>();
        for (var field : fields(before, theirs, mine)) {
            fields.put(field, one(field, value(before, field), value(theirs, field), value(mine, field), clashes));
        }
        return new Merge(content(fields, axes(before.axes(), theirs.axes(), mine.axes())), List.copyOf(clashes));
    }

    public boolean isClean() {
        return clashes.isEmpty();
    }

    /// The merged content once each clash has been answered.
    ///
    /// @param chosen by field; a field without an answer keeps what is stored
    public Content choosing(Map<String, String> chosen) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : fields(merged)) {
            fields.put(field, value(merged, field));
        }
        for (var clash : clashes) {
            fields.put(clash.field(), chosen.getOrDefault(clash.field(), clash.theirs()));
        }
        return content(fields, merged.axes());
    }

    private static String one(String field, String before, String theirs, String mine, List<Clash> clashes) {
        if (mine.equals(theirs) || mine.equals(before)) {
            return theirs;
        }
        if (theirs.equals(before)) {
            return mine;
        }
        clashes.add(new Clash(field, before, theirs, mine));
        return theirs;
    }

    private static Set<AxisId> axes(Set<AxisId> before, Set<AxisId> theirs, Set<AxisId> mine) {
        var merged = new HashSet<>(theirs);
        for (var axis : mine) {
            if (!before.contains(axis)) {
                merged.add(axis);
            }
        }
        for (var axis : before) {
            if (!mine.contains(axis)) {
                merged.remove(axis);
            }
        }
        return merged;
    }

    private static Set<String> fields(Content... sides) {
        var questions = new TreeSet<UUID>();
        for (var side : sides) {
            questions.addAll(side.orderedAnswers().keySet());
        }
        var fields = new LinkedHashSet<>(List.of("title", "summary", "category"));
        questions.forEach(question -> fields.add(Content.field(new QuestionId(question))));
        return fields;
    }

    private static String value(Content content, String field) {
        return switch (field) {
            case "title" -> content.title();
            case "summary" -> content.summary();
            case "category" -> category(content.category());
            default -> content.answer(question(field));
        };
    }

    private static Content content(Map<String, String> fields, Set<AxisId> axes) {
        var answers = new HashMap<QuestionId, String>();
        fields.forEach((field, value) -> {
            if (field.startsWith("answer-")) {
                answers.put(question(field), value);
            }
        });
        var category = Objects.requireNonNullElse(fields.get("category"), "");
        return new Content(
                fields.getOrDefault("title", ""),
                fields.getOrDefault("summary", ""),
                category.isEmpty() ? null : new CategoryId(UUID.fromString(category)),
                axes,
                answers);
    }

    private static String category(@Nullable CategoryId category) {
        return category == null ? "" : category.value().toString();
    }

    private static QuestionId question(String field) {
        return new QuestionId(UUID.fromString(field.substring("answer-".length())));
    }
}
