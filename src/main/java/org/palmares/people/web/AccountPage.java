package org.palmares.people.web;

import org.palmares.people.Accounts;
import org.palmares.web.FieldErrors;

/// My account.
///
/// @param errors what is wrong with what I typed, in whichever form
public record AccountPage(Accounts.Mine mine, ProfileForm profile, FieldErrors errors, FieldErrors passwordErrors) {}
