package org.palmares.people.web;

import org.palmares.people.SignInLink;

/// Asks whoever followed a link to confirm.
public record LinkPage(String token, SignInLink link) {}
