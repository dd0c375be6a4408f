package org.palmares.dossiers.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.Content;
import org.palmares.editions.AxisId;
import org.palmares.editions.CategoryId;
import org.palmares.editions.QuestionId;
import org.palmares.editions.Setup;
import org.springframework.util.MultiValueMap;

/// What the page of a draft sends: its fields, the version it shows, and which page it is.
record DraftForm(Content content, int version, UUID tab) {

    /// What does not belong to the edition is left out: a category, an axis or a question it does not have.
    static DraftForm of(MultiValueMap<String, String> sent, Setup setup) {
        var answers = new HashMap<QuestionId, String>();
        for (var question : setup.questions()) {
            answers.put(question.id(), first(sent, Content.field(question.id())));
        }
        var category = id(first(sent, "category"));
        return new DraftForm(
                new Content(
                        first(sent, "title"),
                        first(sent, "summary"),
                        category == null
                                ? null
                                : setup.category(new CategoryId(category))
                                        .map(known -> known.id())
                                        .orElse(null),
                        axes(sent, setup),
                        answers),
                version(first(sent, "version")),
                Objects.requireNonNullElseGet(id(first(sent, "tab")), UUID::randomUUID));
    }

    /// A version that is no number is the oldest: whatever is stored is then compared with what was sent.
    static int version(String sent) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }

    /// Null where it is no identity.
    static @Nullable UUID id(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : UUID.fromString(sent.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Set<AxisId> axes(MultiValueMap<String, String> sent, Setup setup) {
        var chosen = new LinkedHashSet<AxisId>();
        var sentAxes = sent.get("axes");
        if (sentAxes != null) {
            setup.axes().stream()
                    .map(axis -> axis.id())
                    .filter(axis -> sentAxes.contains(axis.value().toString()))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
