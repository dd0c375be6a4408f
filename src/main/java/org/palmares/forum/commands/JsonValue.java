package org.palmares.forum.commands;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value of a JSON file and where it stands: what is not as expected is told by its pointer.
final class JsonValue {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int SHOWN = 60;

    private final Path file;
    private final String pointer;
    private final JsonNode node;

    private JsonValue(Path file, String pointer, JsonNode node) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
    }

    /// The whole file.
    static JsonValue read(Path file) {
        try {
            var node = JSON.readTree(Files.readString(file));
            if (node.isMissingNode()) {
                throw new BadInput(file, 1, "cli.programme.syntax");
            }
            return new JsonValue(file, "", node);
        } catch (NoSuchFileException _) {
            throw BadInput.at(file, "", "cli.programme.absent");
        } catch (CharacterCodingException _) {
            throw BadInput.at(file, "", "cli.file.not-utf-8");
        } catch (IOException _) {
            throw BadInput.at(file, "", "cli.programme.unreadable");
        } catch (JacksonException bad) {
            int line = Math.max(
                    1, bad.getLocation() == null ? 1 : bad.getLocation().getLineNr());
            throw new BadInput(file, line, "cli.programme.syntax");
        }
    }

    /// An object with these fields and no others.
    JsonValue object(Set<String> known) {
        if (!node.isObject()) {
            throw bad("cli.programme.object", shown());
        }
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw child(name, node).bad("cli.programme.field", String.join(", ", new TreeSet<>(known)));
            }
        }
        return this;
    }

    JsonValue get(String name) {
        var found = find(name);
        if (found == null) {
            throw bad("cli.programme.missing", name);
        }
        return found;
    }

    @Nullable JsonValue find(String name) {
        if (!node.isObject()) {
            throw bad("cli.programme.object", shown());
        }
        var held = node.get(name);
        return held == null ? null : child(name, held);
    }

    List<JsonValue> list() {
        if (!node.isArray()) {
            throw bad("cli.programme.list", shown());
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> child(String.valueOf(index), node.get(index)))
                .toList();
    }

    /// One at least.
    List<JsonValue> some() {
        var list = list();
        if (list.isEmpty()) {
            throw bad("cli.programme.empty");
        }
        return list;
    }

    boolean isText() {
        return node.isString();
    }

    String text() {
        if (!node.isString() || node.stringValue().isBlank()) {
            throw bad("cli.programme.text", shown());
        }
        return node.stringValue();
    }

    /// A whole number, the bounds included.
    int whole(int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw bad("cli.programme.whole", shown(), String.valueOf(least), String.valueOf(most));
        }
        return node.intValue();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw bad("cli.programme.flag", shown());
        }
        return node.booleanValue();
    }

    OffsetDateTime time() {
        try {
            return OffsetDateTime.parse(text());
        } catch (DateTimeParseException _) {
            throw bad("cli.programme.time", shown());
        }
    }

    BadInput bad(String key, Object... arguments) {
        return BadInput.at(file, pointer, key, arguments);
    }

    private JsonValue child(String name, JsonNode held) {
        return new JsonValue(file, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), held);
    }

    private String shown() {
        var text = node.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
