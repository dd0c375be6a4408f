package org.palmares.people;

import java.util.Locale;

/// Somebody who has an open account.
public record Person(AccountId id, String name, String email, Locale language) {}
