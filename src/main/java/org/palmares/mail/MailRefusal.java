package org.palmares.mail;

import java.util.UUID;
import org.palmares.kernel.Refusal;

/// Why mail says no.
public abstract sealed class MailRefusal extends Refusal {

    private MailRefusal(String message, String key, Object... arguments) {
        super(message, key, arguments);
    }

    /// Only a letter given up or set aside is posted again: one that waits leaves by itself, one sent is gone.
    public static final class NotFailed extends MailRefusal {

        NotFailed(UUID letter) {
            super(
                    "Only a letter given up or set aside is posted again (%s).".formatted(letter),
                    "refusal.mail.not-failed");
        }
    }
}
