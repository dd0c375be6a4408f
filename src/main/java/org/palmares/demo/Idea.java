package org.palmares.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One project idea of `ideas.txt`: its texts still hold slots and variants.
record Idea(String name, List<String> lines) {

    String category() {
        return only("category");
    }

    List<String> axes() {
        return words("axes");
    }

    Set<TerritoryKind> fits() {
        var kinds = EnumSet.noneOf(TerritoryKind.class);
        words("fits").forEach(word -> kinds.add(TerritoryKind.valueOf(word.toUpperCase(Locale.ROOT))));
        return kinds;
    }

    List<String> titles() {
        return all("title");
    }

    /// The quantities of the idea, in the order in which they are drawn.
    List<String> quantities() {
        return lines.stream()
                .filter(line -> line.startsWith("let "))
                .map(line -> line.substring(4))
                .toList();
    }

    String only(String keyword) {
        var found = all(keyword);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "The idea %s needs one line « %s » (found: %d)".formatted(name, keyword, found.size()));
        }
        return found.getFirst();
    }

    private List<String> words(String keyword) {
        return all(keyword).stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private List<String> all(String keyword) {
        var start = keyword + ":";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }
}
