/// The PostgreSQL that Palmarès carries along, and the transactions that tell it who acts.
@ApplicationModule(displayName = "Database", allowedDependencies = "kernel")
@NullMarked
package org.palmares.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
