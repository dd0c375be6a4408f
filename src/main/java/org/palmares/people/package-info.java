/// Who takes part: accounts and how one signs in, roles by edition and region, invitations.
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "web", "cli", "journal", "mail"})
@NullMarked
package org.palmares.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
