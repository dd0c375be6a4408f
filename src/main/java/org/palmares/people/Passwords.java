package org.palmares.people;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords by Argon2id with the parameters OWASP advises: 19 MiB, two passes, one lane.
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    /// As many at once as need 80 MiB: a flood of sign-ins waits rather than fills the memory.
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final String nobodys = hash(Token.random().value());

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            room.release();
        }
    }

    /// Takes the same time whether there is a hash to compare with or not.
    boolean matches(String password, @Nullable String hash) {
        room.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            room.release();
        }
    }
}
