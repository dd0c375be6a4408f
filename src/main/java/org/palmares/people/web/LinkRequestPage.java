package org.palmares.people.web;

import org.palmares.web.FieldErrors;

/// Asks for the address to which a link is sent.
public record LinkRequestPage(String email, FieldErrors errors) {}
