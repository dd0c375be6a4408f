package org.palmares.scoring.commands;

import java.util.List;
import org.palmares.cli.Texts;

/// Input that cannot be answered: where, what is wrong and what was expected.
public final class BadInput extends Exception {

    private final String where;
    private final String key;
    private final List<Object> arguments;

    BadInput(String where, String key, Object... arguments) {
        super(where + ": " + key);
        this.where = where;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// One line for the person.
    public String text(Texts texts) {
        return where + ": " + texts.get("cli.calibrate." + key, arguments.toArray());
    }
}
