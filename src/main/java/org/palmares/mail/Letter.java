package org.palmares.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palmares.web.Texts;

/// A plain text letter to one person.
///
/// @param toName how they are called; may be blank
/// @param language in which it is written
/// @param text its whole text
/// @param secret true where it holds what only its reader may know, a sign-in link: its text is erased once
///     sent
public record Letter(String toName, String toEmail, Locale language, String subject, String text, boolean secret) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\[\\]\\\\]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /// Name and subject become headers: whatever could end a line there becomes a space.
    public Letter {
        toName = CONTROLS.matcher(toName).replaceAll(" ").strip();
        subject = CONTROLS.matcher(subject).replaceAll(" ").strip();
        if (!ADDRESS.matcher(toEmail).matches()) {
            throw new IllegalArgumentException(
                    "This is no address (%s).\nMaybe the form that took it does not check it.".formatted(toEmail));
        }
    }

    /// A letter that greets its reader by name, says these paragraphs and signs for Palmarès.
    public static Letter to(String toName, String toEmail, Locale language, String subject, String... paragraphs) {
        var greeting = toName.isBlank()
                ? Texts.textIn(language, "mail.letter.greeting-unnamed")
                : Texts.textIn(language, "mail.letter.greeting", toName.strip());
        var text = Stream.of(
                        Stream.of(greeting),
                        Arrays.stream(paragraphs),
                        Stream.of(Texts.textIn(language, "mail.letter.signature")))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n", "", "\n"));
        return new Letter(toName, toEmail, language, subject, text, false);
    }

    /// The same letter, whose text only its reader may know.
    public Letter keptSecret() {
        return new Letter(toName, toEmail, language, subject, text, true);
    }
}
