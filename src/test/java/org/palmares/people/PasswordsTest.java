package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = passwords.hash("une phrase assez longue");

        assertThat(passwords.matches("une phrase assez longue", hash)).isTrue();
        assertThat(passwords.matches("une phrase assez longuE", hash)).isFalse();
    }

    @Test
    void nothing_matches_where_there_is_no_hash() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("une phrase assez longue", null)).isFalse();
    }
}
