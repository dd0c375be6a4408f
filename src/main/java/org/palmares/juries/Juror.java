package org.palmares.juries;

import org.palmares.people.AccountId;

/// Somebody seated in a jury.
public record Juror(AccountId account, String name, boolean chair) {}
