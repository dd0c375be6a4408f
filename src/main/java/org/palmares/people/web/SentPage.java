package org.palmares.people.web;

/// Says that a letter is under way, in the same words to everyone.
///
/// @param outbox true where letters wait in the outbox, no mail server being set
public record SentPage(boolean outbox) {}
