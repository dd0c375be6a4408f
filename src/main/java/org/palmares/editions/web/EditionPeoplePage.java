package org.palmares.editions.web;

import org.palmares.people.MemberList;

/// Who takes part in an edition.
public record EditionPeoplePage(String edition, MemberList members) {}
