package org.palmares.mail;

/// Where a letter stands.
public enum LetterState {
    /// Waits for its next attempt, or for a server to be set.
    QUEUED,
    SENT,
    /// Given up after the last attempt; an organiser may post it again.
    FAILED,
    /// Waited too long for a server to be set: what it says may no longer hold. An organiser may post it.
    TOO_OLD,
    /// Kept to be read and never sent: no mail can arrive at its address.
    FICTIONAL
}
