package org.palmares.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/// The addresses at which no mail can ever arrive, since their domains are reserved for examples and tests (RFC 2606).
/// The people of the demonstration have them.
final class FictionalAddress {

    private static final Pattern RESERVED =
            Pattern.compile(".+[@.](example|test|invalid|localhost|example\\.(com|net|org))\\.?");

    private FictionalAddress() {}

    static boolean is(String email) {
        return RESERVED.matcher(email.toLowerCase(Locale.ROOT)).matches();
    }
}
