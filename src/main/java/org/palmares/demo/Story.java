package org.palmares.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the texts of an idea into those of one dossier: each quantity is drawn once, so that the figures of a dossier
/// agree from the summary to the last answer.
final class Story {

    private static final Pattern VARIANTS = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RANGE =
            Pattern.compile("(?:(?<base>\\w+)\\*)?(?<low>[\\d.]+)\\.\\.(?<high>[\\d.]+)(?:/(?<step>\\d+))?");

    private final Chance chance;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    Story(FictionalTerritory territory, List<String> towns, Chance chance) {
        this.chance = chance;
        var kind = territory.kind();
        words.put("le", kind.the());
        words.put("Le", French.capitalised(kind.the()));
        words.put("du", kind.of());
        words.put("au", kind.to());
        words.put("nomcomplet", territory.phrase());
        words.put("dans", territory.where());
        words.put("centre", territory.seat());
        var neighbours = new ArrayList<>(towns);
        neighbours.remove(territory.seat());
        words.put("village", taken(neighbours));
        words.put("village2", taken(neighbours));
        number("pop", territory.population());
        number("habitants", territory.population());
        if (!kind.isCommune()) {
            number("communes", territory.communes());
        }
    }

    /// Draws one quantity: `name = 20..40`, `name = pop*0.1..0.2/10`, `name = a - b`, `name = one text | another`.
    void let(String definition) {
        var sides = definition.split(" = ", 2);
        var name = sides[0].strip();
        var value = sides[1].strip();
        var range = RANGE.matcher(value);
        if (range.matches()) {
            number(name, drawn(range));
        } else if (value.contains(" | ")) {
            words.put(name, chance.one(Arrays.asList(value.split(" \\| ", -1))));
        } else {
            number(name, computed(value));
        }
    }

    /// The text with its variants chosen, its slots filled and its spaces set.
    String tell(String text) {
        var chosen = VARIANTS.matcher(text)
                .replaceAll(found -> quoted(chance.one(List.of(found.group(1).split("\\|", -1)))));
        var filled = SLOT.matcher(chosen).replaceAll(found -> quoted(filled(found)));
        return French.typeset(French.openedByWords(filled));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private String filled(MatchResult slot) {
        var name = slot.group(1);
        if (name.startsWith("de:")) {
            return French.de(word(name.substring(3)));
        }
        return word(name);
    }

    private String word(String name) {
        var word = words.get(name);
        if (word == null) {
            throw new IllegalStateException("Nothing to put in {%s}. Maybe its « let » is missing.".formatted(name));
        }
        return word;
    }

    private String taken(List<String> towns) {
        var town = chance.one(towns);
        towns.remove(town);
        return town;
    }

    private long drawn(Matcher range) {
        var base = range.group("base");
        var step = range.group("step");
        double scale = base == null ? 1 : amount(base);
        double low = Double.parseDouble(range.group("low")) * scale;
        double high = Double.parseDouble(range.group("high")) * scale;
        long unit = step == null ? 1 : Long.parseLong(step);
        double value = step == null && base == null
                ? chance.between((int) low, (int) high)
                : low + (high - low) * chance.source().nextDouble();
        return Math.max(unit, Math.round(value / unit) * unit);
    }

    /// From left to right, without precedence; quotients are rounded.
    private long computed(String expression) {
        var parts = expression.split(" ", -1);
        long result = amount(parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            long operand = amount(parts[i + 1]);
            result = switch (parts[i]) {
                case "+" -> result + operand;
                case "-" -> result - operand;
                case "*" -> result * operand;
                case "/" -> Math.round((double) result / operand);
                default -> throw new IllegalStateException("What is « %s »?".formatted(parts[i]));
            };
        }
        return result;
    }

    private long amount(String operand) {
        if (Character.isDigit(operand.charAt(0))) {
            return Long.parseLong(operand);
        }
        var number = numbers.get(operand);
        if (number == null) {
            throw new IllegalStateException("The quantity « %s » is used before it is drawn.".formatted(operand));
        }
        return number;
    }

    private void number(String name, long value) {
        numbers.put(name, value);
        words.put(name, name.startsWith("an") ? Long.toString(value) : French.number(value));
    }
}
