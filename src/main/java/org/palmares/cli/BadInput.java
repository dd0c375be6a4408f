package org.palmares.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Input that an engine command cannot answer: where, what is wrong, what was expected.
public final class BadInput extends RuntimeException {

    /// Line ends and the like, which names may hold.
    private static final Pattern UNPRINTED = Pattern.compile("\\R|\\p{Cntrl}");

    private final String place;
    private final String key;
    private final transient Object[] arguments;

    /// A line that is not as expected.
    ///
    /// @param line from 1
    public BadInput(Path file, int line, String key, Object... arguments) {
        this(file + ":" + line, key, arguments);
    }

    /// A value of JSON that is not as expected.
    ///
    /// @param pointer of JSON, to the value that is wrong; empty for the whole
    public static BadInput at(Path file, String pointer, String key, Object... arguments) {
        return new BadInput(pointer.isEmpty() ? file.toString() : file + ": " + pointer, key, arguments);
    }

    /// An option, or a file as a whole, that is not as expected.
    ///
    /// @param place as people find it: `--weights`
    public BadInput(String place, String key, Object... arguments) {
        super(key);
        this.place = place;
        this.key = key;
        this.arguments = arguments;
    }

    /// One line: `file:line: what is wrong and what was expected`, or a JSON pointer, or an option, in place of the
    /// line.
    public String text(Texts texts) {
        return UNPRINTED
                .matcher("%s: %s".formatted(place, texts.get(key, arguments)))
                .replaceAll(" ");
    }
}
