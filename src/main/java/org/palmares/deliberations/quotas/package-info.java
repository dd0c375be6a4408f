/// The published rule of choice: the best sum of scores that keeps every quota. Pure: no Spring, no SQL.
@NullMarked
package org.palmares.deliberations.quotas;

import org.jspecify.annotations.NullMarked;
