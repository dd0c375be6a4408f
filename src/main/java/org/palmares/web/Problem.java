package org.palmares.web;

/// A page that says no: what, why, what to do.
///
/// @param reference the number to quote for a failure of ours; blank otherwise
/// @param back where to go from here
public record Problem(int status, String title, String explanation, String reference, String back) {}
