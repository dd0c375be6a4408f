/// Letters: posted within a transaction, sent after it by SMTP, readable in the outbox.
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "database", "web", "journal"})
@NullMarked
package org.palmares.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
