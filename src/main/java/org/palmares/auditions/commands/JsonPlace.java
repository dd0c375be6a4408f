package org.palmares.auditions.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palmares.cli.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value in a file of JSON, and the pointer that leads to it. Whatever is not as expected is bad input.
record JsonPlace(Path file, String pointer, JsonNode node) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LARGEST_FILE = 64 << 20;

    static JsonPlace read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file) || Files.size(file) > LARGEST_FILE) {
            throw BadInput.at(file, "", "cli.schedule.unreadable");
        }
        return of(file, Files.readAllBytes(file));
    }

    /// @param file what bad input is told of
    static JsonPlace of(Path file, byte[] content) {
        try {
            return new JsonPlace(file, "", JSON.readTree(content));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BadInput(file, at == null ? 1 : Math.max(1, at.getLineNr()), "cli.schedule.syntax");
        }
    }

    BadInput bad(String key, Object... arguments) {
        return BadInput.at(file, pointer, key, arguments);
    }

    /// An object with these fields at most.
    JsonPlace object(String... fields) {
        if (!node.isObject()) {
            throw bad("cli.schedule.object");
        }
        var known = Set.of(fields);
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw at(name).bad("cli.schedule.unknown", String.join(", ", fields));
            }
        }
        return this;
    }

    boolean has(String field) {
        return node.has(field);
    }

    private JsonPlace at(String field) {
        var value = node.get(field);
        return new JsonPlace(
                file,
                pointer + "/" + field.replace("~", "~0").replace("/", "~1"),
                value == null ? JSON.getNodeFactory().missingNode() : value);
    }

    /// @throws BadInput where this is no object, or the field is missing
    JsonPlace get(String field) {
        if (!node.isObject()) {
            throw bad("cli.schedule.object");
        }
        var value = at(field);
        if (value.node().isMissingNode()) {
            throw value.bad("cli.schedule.missing");
        }
        return value;
    }

    String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw bad("cli.schedule.text");
        }
        return node.stringValue();
    }

    int whole(int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw bad("cli.schedule.whole", Integer.toString(least), Integer.toString(most));
        }
        return node.intValue();
    }

    /// A whole number, whatever its sign.
    long count() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw bad("cli.schedule.whole", Long.toString(Long.MIN_VALUE), Long.toString(Long.MAX_VALUE));
        }
        return node.longValue();
    }

    double decimal(int least, int most) {
        if (!node.isNumber() || !(node.doubleValue() >= least && node.doubleValue() <= most)) {
            throw bad("cli.schedule.decimal", Integer.toString(least), Integer.toString(most));
        }
        return node.doubleValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw bad("cli.schedule.flag");
        }
        return node.booleanValue();
    }

    /// A date, a time or a zone.
    <T> T moment(Function<CharSequence, T> parse, String example) {
        try {
            return parse.apply(text());
        } catch (DateTimeException _) {
            throw bad("cli.schedule.moment", example);
        }
    }

    List<JsonPlace> list() {
        if (!node.isArray()) {
            throw bad("cli.schedule.list");
        }
        var items = new ArrayList<JsonPlace>();
        for (int item = 0; item < node.size(); item++) {
            items.add(new JsonPlace(file, pointer + "/" + item, node.get(item)));
        }
        return items;
    }

    /// The list of a field, empty where it is absent.
    List<JsonPlace> list(String field) {
        return has(field) ? get(field).list() : List.of();
    }

    /// Names in a list, each once.
    Set<String> names(String field) {
        return Set.copyOf(ordered(field));
    }

    List<String> ordered(String field) {
        var seen = new HashSet<String>();
        return list(field).stream()
                .map(item -> {
                    if (!seen.add(item.text())) {
                        throw item.bad("cli.schedule.twice", item.text());
                    }
                    return item.text();
                })
                .collect(Collectors.toList());
    }

    /// Names in a list, each one of those known.
    List<String> among(String field, Set<String> known) {
        var names = ordered(field);
        list(field).stream()
                .filter(item -> !known.contains(item.text()))
                .findFirst()
                .ifPresent(item -> {
                    throw item.bad("cli.schedule.no-such", item.text());
                });
        return names;
    }
}
