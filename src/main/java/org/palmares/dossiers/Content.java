package org.palmares.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.AxisId;
import org.palmares.editions.CategoryId;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Setup;
import org.palmares.kernel.Wording;

/// What the authors of a dossier write.
///
/// Lines end as in the database, not as a browser sends them, so that the same text is always the same content.
/// An answer left blank is no answer.
///
/// @param category null until it is chosen
public record Content(
        String title,
        String summary,
        @Nullable CategoryId category,
        Set<AxisId> axes,
        Map<QuestionId, String> answers) {

    /// The longest title, in characters.
    public static final int TITLE = 120;

    /// The longest summary, in characters.
    public static final int SUMMARY = 600;

    public Content {
        title = plain(title).replace('\n', ' ');
        summary = plain(summary);
        axes = Set.copyOf(axes);
        answers = answers.entrySet().stream()
                .map(answer -> Map.entry(answer.getKey(), plain(answer.getValue())))
                .filter(answer -> !answer.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// A page nobody has written on yet.
    public static Content blank() {
        return new Content("", "", null, Set.of(), Map.of());
    }

    /// The answer to a question; blank where there is none.
    public String answer(QuestionId question) {
        return answers.getOrDefault(question, "");
    }

    /// What keeps this content from being handed in, in the order of the form; empty when it is complete.
    List<Lack> lacks(Setup setup) {
        var lacks = new ArrayList<Lack>();
        need(lacks, "title", null, title, TITLE, true);
        need(lacks, "summary", null, summary, SUMMARY, true);
        if (category == null
                || setup.categories().stream().noneMatch(known -> known.id().equals(category))) {
            lacks.add(new Lack("category", Lack.Kind.ABSENT, null, 0, 0));
        }
        for (var question : setup.questions()) {
            need(
                    lacks,
                    field(question.id()),
                    question.label(),
                    answer(question.id()),
                    question.maxCharacters(),
                    question.required());
        }
        return List.copyOf(lacks);
    }

    /// The name of the field that holds the answer to a question.
    public static String field(QuestionId question) {
        return "answer-" + question.value();
    }

    /// The axes in an order that does not depend on who reads them.
    List<UUID> orderedAxes() {
        return axes.stream()
                .map(AxisId::value)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    /// The answers in an order that does not depend on who reads them.
    Map<UUID, String> orderedAnswers() {
        var ordered = new TreeMap<UUID, String>(Comparator.comparing(UUID::toString));
        answers.forEach((question, answer) -> ordered.put(question.value(), answer));
        return ordered;
    }

    private static void need(
            List<Lack> lacks, String field, @Nullable Wording label, String text, int most, boolean required) {
        if (required && text.isEmpty()) {
            lacks.add(new Lack(field, Lack.Kind.ABSENT, label, 0, most));
        } else if (text.length() > most) {
            lacks.add(new Lack(field, Lack.Kind.TOO_LONG, label, text.length(), most));
        }
    }

    /// A text as the database keeps it: no spaces around, lines that end alike, none of the zero it refuses.
    static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .strip();
    }
}
