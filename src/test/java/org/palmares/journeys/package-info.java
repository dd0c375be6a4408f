/// A person's path in a real browser, on the real server and the real database.
@NullMarked
package org.palmares.journeys;

import org.jspecify.annotations.NullMarked;
