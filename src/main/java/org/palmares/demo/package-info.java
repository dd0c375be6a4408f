/// The fictional edition that shows Palmarès at work: invented territories, people, dossiers and marks.
@NullMarked
package org.palmares.demo;

import org.jspecify.annotations.NullMarked;
