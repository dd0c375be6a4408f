package org.palmares.palmares.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.palmares.PublishedPalmares;

/// What Palmarès is, and the latest palmarès.
///
/// @param latest null while none is published
/// @param levels its levels, the highest first
public record HomePage(@Nullable PublishedPalmares latest, List<LevelGroup> levels) {}
