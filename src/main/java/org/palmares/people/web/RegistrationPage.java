package org.palmares.people.web;

import org.palmares.web.FieldErrors;

/// Opens an account for anyone.
public record RegistrationPage(RegistrationForm form, FieldErrors errors) {}
