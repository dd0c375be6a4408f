package org.palmares.people.web;

import org.palmares.web.FieldErrors;

/// Opens the first account.
public record FirstAccountPage(String token, FirstAccountForm form, FieldErrors errors) {}
