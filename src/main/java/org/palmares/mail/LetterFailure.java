package org.palmares.mail;

/// Why an attempt failed.
public enum LetterFailure {
    /// The server does not answer, or stopped answering.
    UNREACHABLE,
    /// The server refuses our name and password.
    SIGN_IN,
    /// The server refuses this letter or this address.
    REFUSED,
    /// The letter could not be written as a message.
    UNREADABLE
}
