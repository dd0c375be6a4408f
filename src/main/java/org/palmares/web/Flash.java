package org.palmares.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// What was just done, said once at the top of the next page.
public record Flash(String key, List<Serializable> arguments) implements Serializable {

    static final String ATTRIBUTE = "flash";

    static Flash of(String key, Object... arguments) {
        return new Flash(
                key,
                Arrays.stream(arguments)
                        .map(argument ->
                                argument instanceof Number number ? number : (Serializable) argument.toString())
                        .toList());
    }

    /// The text, in the language of the page.
    public String text() {
        return Texts.text(key, arguments.toArray());
    }
}
