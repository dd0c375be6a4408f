package org.palmares.kernel;

import java.util.List;

/// A rule says no. Each module has a sealed family of them.
///
/// The person reads the text of [#key], in their language: what is refused, why, what to do. The message of the
/// exception is for developers, its values in parentheses.
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    protected Refusal(String message, String key, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The key of the text shown, `refusal.<module>.<name>`.
    public final String key() {
        return key;
    }

    /// What the text names: numbers, instants, names.
    public final List<Object> arguments() {
        return arguments;
    }
}
