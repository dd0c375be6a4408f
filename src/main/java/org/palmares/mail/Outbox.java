package org.palmares.mail;

import java.util.List;
import java.util.Map;

/// A page of the outbox.
///
/// @param total how many letters were found
/// @param counts how many letters there are in all, by state
public record Outbox(List<OutboxLine> letters, int total, Map<LetterState, Integer> counts) {}
