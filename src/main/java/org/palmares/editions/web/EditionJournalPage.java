package org.palmares.editions.web;

import org.palmares.journal.JournalPage;

/// The journal of an edition.
public record EditionJournalPage(String edition, JournalPage journal) {}
