/// One year of the programme: its calendar, regions, categories, axes, questions, criteria, levels and rules, and how
/// far it has come.
@ApplicationModule(
        displayName = "Editions",
        allowedDependencies = {"kernel", "web", "journal", "people", "territories"})
@NullMarked
package org.palmares.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
