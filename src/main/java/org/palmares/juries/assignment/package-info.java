/// Who reads what: the largest sum of affinities, or the fairest, under demands, loads and conflicts.
/// Pure: no Spring, no SQL. Source: `docs/assignment.md`.
@NullMarked
package org.palmares.juries.assignment;

import org.jspecify.annotations.NullMarked;
