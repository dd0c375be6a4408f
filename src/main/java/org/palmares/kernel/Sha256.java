package org.palmares.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a text in UTF-8.
public final class Sha256 {

    private Sha256() {}

    /// 32 bytes.
    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Each Java has SHA-256.", absent);
        }
    }

    /// 64 small hexadecimal digits.
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
