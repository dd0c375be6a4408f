package org.palmares.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// What the commands say, without Spring.
record Texts(Locale language) {

    /// French where the terminal is French, English elsewhere.
    static Locale language(Map<String, String> environment) {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), language).format(arguments);
    }

    boolean has(String key) {
        return bundle().containsKey(key);
    }

    ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages.cli", language);
    }
}
