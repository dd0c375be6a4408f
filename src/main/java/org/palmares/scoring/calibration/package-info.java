/// What the readings say of dossiers, jurors and panels, and how surely. Pure: no Spring, no SQL.
///
/// Source: `docs/fair-judging.md`.
@NullMarked
package org.palmares.scoring.calibration;

import org.jspecify.annotations.NullMarked;
