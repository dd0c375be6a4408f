/// HTTP plumbing shared by every module's pages: views, texts, languages, refusals, security, repeated requests.
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "database"})
@NullMarked
package org.palmares.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
