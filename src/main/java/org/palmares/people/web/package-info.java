/// The pages of accounts: coming in, going out, invitations, one's own account.
@NullMarked
package org.palmares.people.web;

import org.jspecify.annotations.NullMarked;
