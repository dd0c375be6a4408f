package org.palmares.people;

import java.util.stream.Stream;

/// Somebody with an open account and what they hold.
record Standing(Person person, Roles roles) {

    Standing and(Standing more) {
        return new Standing(
                person,
                new Roles(Stream.concat(roles.grants().stream(), more.roles.grants().stream())
                        .toList()));
    }
}
