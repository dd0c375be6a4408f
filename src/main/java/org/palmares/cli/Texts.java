package org.palmares.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// What the commands say, without Spring.
public record Texts(Locale language) {

    /// French where the terminal is French, English elsewhere.
    public static Locale language(Map<String, String> environment) {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), language).format(arguments);
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    public ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages.cli", language);
    }
}
