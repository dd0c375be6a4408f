/// The files, the report and the words of `palmares assign`.
@NullMarked
package org.palmares.juries.commands;

import org.jspecify.annotations.NullMarked;
