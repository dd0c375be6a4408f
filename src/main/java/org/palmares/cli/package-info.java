/// What is typed after `palmares`: the commands, and how they fail in one line.
@ApplicationModule(displayName = "Command line", allowedDependencies = "database")
@NullMarked
package org.palmares.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
