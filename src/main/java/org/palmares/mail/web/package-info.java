/// The pages of the outbox.
@NullMarked
package org.palmares.mail.web;

import org.jspecify.annotations.NullMarked;
