/// The files that the calibration command reads and writes (`docs/formats.md`). No Spring.
@NullMarked
package org.palmares.scoring.commands;

import org.jspecify.annotations.NullMarked;
