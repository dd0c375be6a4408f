/// The files, the report and the checker of `palmares programme`.
@NullMarked
package org.palmares.forum.commands;

import org.jspecify.annotations.NullMarked;
