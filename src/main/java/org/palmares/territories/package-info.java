/// Public bodies: the official register of communes, intercommunal bodies, départements and regions, and the
/// bodies added by hand.
@ApplicationModule(
        displayName = "Territories",
        allowedDependencies = {"kernel", "web", "journal"})
@NullMarked
package org.palmares.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
