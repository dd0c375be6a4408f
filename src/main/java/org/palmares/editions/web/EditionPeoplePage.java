package org.palmares.editions.web;

import org.palmares.people.MembersPage;

/// Who takes part in an edition.
public record EditionPeoplePage(String edition, MembersPage members) {}
