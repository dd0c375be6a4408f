@NullMarked
package org.palmares.editions;

import org.jspecify.annotations.NullMarked;
