package org.palmares.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address, as typed but for the spaces around it. Two that differ by case alone are the same.
public record Email(String value) {

    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\[\\]\\\\]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final int LONGEST = 254;

    public Email {
        value = value.strip();
        if (value.length() > LONGEST || !PLAUSIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "This is no e-mail address (%s characters).\nMaybe the form that took it does not check it."
                            .formatted(value.length()));
        }
    }

    /// Empty where what was typed is no address.
    public static Optional<Email> typed(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (IllegalArgumentException implausible) {
            return Optional.empty();
        }
    }

    /// The form in which addresses are compared.
    String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Email(var theirs)
                && theirs.toLowerCase(Locale.ROOT).equals(folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }
}
