/// The published rule of choice: the best sum of scores that keeps every quota. Pure: no Spring, no SQL.
///
/// Source: `docs/fair-judging.md`, section 5.
@NullMarked
package org.palmares.deliberations.quotas;

import org.jspecify.annotations.NullMarked;
