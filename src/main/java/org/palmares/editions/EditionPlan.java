package org.palmares.editions;

import java.time.Instant;

/// What an engine planned for an edition.
///
/// @param question what it was asked, as its file: `tour.json`, `forum.json`
/// @param answer   what it answered, as its file
public record EditionPlan(PlanKind kind, String question, String answer, Instant plannedAt) {}
