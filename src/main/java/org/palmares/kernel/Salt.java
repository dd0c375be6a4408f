package org.palmares.kernel;

import java.security.SecureRandom;
import java.util.HexFormat;

/// 128 random bits that keep a fingerprint from being guessed.
public final class Salt {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Salt() {}

    /// 32 small hexadecimal digits.
    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
