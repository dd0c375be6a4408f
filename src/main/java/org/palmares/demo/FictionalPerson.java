package org.palmares.demo;

/// An invented person; the address ends in `.example`, so that no mail can ever leave.
record FictionalPerson(String givenName, String familyName, String function, String email) {

    String name() {
        return givenName + " " + familyName;
    }

    FictionalPerson withEmail(String other) {
        return new FictionalPerson(givenName, familyName, function, other);
    }
}
