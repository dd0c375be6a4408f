package org.palmares.editions;

/// An edition went from one stage to the next; both by their codes.
public record EditionStageChanged(EditionId edition, String from, String to) {}
