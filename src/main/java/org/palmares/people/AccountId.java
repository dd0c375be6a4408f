package org.palmares.people;

import java.util.UUID;

/// The identity of an account.
public record AccountId(UUID value) {

    static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
