/// The tour that hears the most candidates with the fewest days, kilometres and weight on one juror. Pure: no Spring,
/// no SQL.
///
/// Source: `docs/planning.md`.
@NullMarked
package org.palmares.auditions.planning;

import org.jspecify.annotations.NullMarked;
