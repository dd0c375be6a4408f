package org.palmares.territories;

/// Where what we know of a territory comes from.
public enum Origin {
    /// The official register.
    REGISTER,
    /// Somebody added it by hand.
    ADDED,
    /// Invented for the demonstration, and shown as such.
    FICTIONAL
}
