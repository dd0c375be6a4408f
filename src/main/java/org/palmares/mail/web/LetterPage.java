package org.palmares.mail.web;

import org.palmares.mail.PostedLetter;

/// One letter.
///
/// @param sends true where an SMTP server is set
public record LetterPage(PostedLetter letter, boolean sends) {}
