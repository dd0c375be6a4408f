package org.palmares.journal;

import java.util.List;

/// One page of what a search found, the latest first.
///
/// @param total how many entries were found in all
public record JournalEntries(List<JournalEntry> entries, int total) {}
