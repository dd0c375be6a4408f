package org.palmares.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A plain text resource in sections: `== name` opens one, each following line belongs to it, `#` is a remark.
record Sheet(String name, Map<String, List<String>> sections) {

    static Sheet read(String name) {
        try (var stream = Sheet.class.getResourceAsStream("/demo/" + name)) {
            var text = Objects.requireNonNull(stream, () -> "The resource demo/%s is missing.".formatted(name));
            return parse(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading demo/%s".formatted(name), e);
        }
    }

    private static Sheet parse(String name, String text) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("== ")) {
                current = new ArrayList<>();
                if (sections.put(line.substring(3), current) != null) {
                    throw new IllegalStateException("Section %s stands twice in demo/%s".formatted(line, name));
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return new Sheet(name, sections);
    }

    List<String> lines(String section) {
        var lines = sections.get(section);
        if (lines == null || lines.isEmpty()) {
            throw new IllegalStateException("No section %s in demo/%s".formatted(section, name));
        }
        return lines;
    }
}
