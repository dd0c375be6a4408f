package org.palmares.people;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A role offered by letter.
record Invitation(UUID id, String name, Email email, Locale language, Grant grant, Instant expires) {}
