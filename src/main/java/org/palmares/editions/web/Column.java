package org.palmares.editions.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.web.Texts;

/// One field that each row of a kind has.
///
/// @param settles true where it no longer changes once the call is published
record Column(
        String name,
        String label,
        String help,
        Cell.Kind kind,
        boolean required,
        @Nullable Integer longest,
        Map<String, String> options,
        boolean settles) {

    static Column line(String name, boolean required, int longest) {
        return new Column(name, label(name), help(name), Cell.Kind.LINE, required, longest, Map.of(), false);
    }

    static Column of(Cell.Kind kind, String name, boolean required) {
        return new Column(name, label(name), help(name), kind, required, null, Map.of(), false);
    }

    static Column oneOf(String name, Map<String, String> options, boolean required) {
        return new Column(name, label(name), help(name), Cell.Kind.ONE_OF, required, null, options, false);
    }

    /// The French of a wording; the first of the pair carries the help.
    static Column french(Cell.Kind kind, String name, boolean required, int longest) {
        var label = Texts.text("editions.field.french", label(name));
        return new Column(name + "-fr", label, help(name), kind, required, longest, Map.of(), false);
    }

    /// The English of a wording, always optional.
    static Column english(Cell.Kind kind, String name, int longest) {
        var label = Texts.text("editions.field.english", label(name));
        return new Column(name + "-en", label, "", kind, false, longest, Map.of(), false);
    }

    Column settled() {
        return new Column(name, label, help, kind, required, longest, options, true);
    }

    Column helped(String otherHelp) {
        return new Column(name, label, otherHelp, kind, required, longest, options, settles);
    }

    private static String label(String name) {
        return Texts.text("editions.field." + name);
    }

    private static String help(String name) {
        var key = "editions.field." + name + ".help";
        return Texts.exists(key) ? Texts.text(key) : "";
    }
}
