/// Palmarès runs an innovation label from the call to the gala.
@NullMarked
package org.palmares;

import org.jspecify.annotations.NullMarked;
