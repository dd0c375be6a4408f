package org.palmares.people;

import java.util.Locale;

/// What a link will do once its reader confirms.
///
/// @param email the address it was sent to; blank where it opens the first account
/// @param name the name given at registration; blank otherwise
public record SignInLink(Purpose purpose, String email, String name, Locale language) {

    /// What a link is for.
    public enum Purpose {
        SIGN_IN,
        REGISTRATION,
        SET_UP
    }
}
