package org.palmares.cli;

import java.nio.file.Path;

/// A file that an engine command cannot read: which line, what is wrong, what was expected.
public final class BadInput extends RuntimeException {

    private final transient Path file;
    private final int line;
    private final String key;
    private final transient Object[] arguments;

    /// @param line from 1
    public BadInput(Path file, int line, String key, Object... arguments) {
        super(key);
        this.file = file;
        this.line = line;
        this.key = key;
        this.arguments = arguments;
    }

    /// One line: `file:line: what is wrong and what was expected`.
    public String text(Texts texts) {
        return "%s:%d: %s".formatted(file, line, texts.get(key, arguments));
    }
}
