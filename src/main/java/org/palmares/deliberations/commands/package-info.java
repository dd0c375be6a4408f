/// The files and the report of `palmares award`.
@NullMarked
package org.palmares.deliberations.commands;

import org.jspecify.annotations.NullMarked;
