package org.palmares.mail;

import java.time.Instant;
import java.util.UUID;

/// One line of the outbox.
public record OutboxLine(
        UUID id, Instant at, String toName, String toEmail, String subject, boolean secret, LetterState state) {}
