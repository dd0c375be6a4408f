package org.palmares.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter once posted.
///
/// @param body absent where it is secret and may not be shown, or has been sent
/// @param attempts how many were made since it was posted, or posted again
/// @param failure why the last attempt failed
/// @param answer what the server answered then, in its own words
public record PostedLetter(
        UUID id,
        Instant at,
        String toName,
        String toEmail,
        Locale language,
        String subject,
        @Nullable String body,
        boolean secret,
        LetterState state,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable Instant sentAt,
        @Nullable LetterFailure failure,
        @Nullable String answer) {

    /// The same letter, its text withheld.
    PostedLetter withoutBody() {
        return new PostedLetter(
                id,
                at,
                toName,
                toEmail,
                language,
                subject,
                null,
                secret,
                state,
                attempts,
                nextAttempt,
                sentAt,
                failure,
                answer);
    }
}
