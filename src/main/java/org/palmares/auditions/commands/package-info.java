/// The files and the report of `palmares schedule`.
@NullMarked
package org.palmares.auditions.commands;

import org.jspecify.annotations.NullMarked;
