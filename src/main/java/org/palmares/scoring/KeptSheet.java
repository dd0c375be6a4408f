package org.palmares.scoring;

import java.time.Instant;

/// A sheet just kept, as the page that keeps it needs it.
///
/// @param version the version the next keeping must name
/// @param at when, by the server's clock
public record KeptSheet(int version, Instant at) {}
