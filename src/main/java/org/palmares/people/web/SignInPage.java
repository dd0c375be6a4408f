package org.palmares.people.web;

/// The two ways in, side by side.
///
/// @param email what was typed
/// @param refusal why the password was not accepted; blank at first
public record SignInPage(String email, String refusal) {}
