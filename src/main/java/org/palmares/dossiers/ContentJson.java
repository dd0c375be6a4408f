package org.palmares.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.AxisId;
import org.palmares.editions.CategoryId;
import org.palmares.editions.QuestionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A content as the database keeps it.
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Kept(
            String title, String summary, @Nullable UUID category, List<UUID> axes, Map<UUID, String> answers) {}

    private ContentJson() {}

    static String write(Content content) {
        return JSON.writeValueAsString(new Kept(
                content.title(),
                content.summary(),
                content.category() == null ? null : content.category().value(),
                content.orderedAxes(),
                content.orderedAnswers()));
    }

    static Content read(String json) {
        var kept = JSON.readValue(json, Kept.class);
        return content(kept.title(), kept.summary(), kept.category(), kept.axes(), kept.answers());
    }

    static String writeAnswers(Content content) {
        return JSON.writeValueAsString(new TreeMap<>(content.orderedAnswers()));
    }

    static Map<UUID, String> readAnswers(String json) {
        return JSON.readValue(json, new TypeReference<HashMap<UUID, String>>() {});
    }

    static Content content(
            String title, String summary, @Nullable UUID category, List<UUID> axes, Map<UUID, String> answers) {
        return new Content(
                title,
                summary,
                category == null ? null : new CategoryId(category),
                axes.stream().map(AxisId::new).collect(Collectors.toSet()),
                answers.entrySet().stream()
                        .collect(Collectors.toMap(answer -> new QuestionId(answer.getKey()), Map.Entry::getValue)));
    }
}
