package org.palmares.deliberations.quotas;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;

/// The public lot: SHA-256 of the published seed and the dossier's number, read as a whole number; the smaller wins.
///
/// Anyone can redo it with `printf '%s:%d' "$seed" $number | sha256sum`.
public final class Lot {

    private Lot() {}

    /// What a number draws under a seed.
    public static BigInteger draw(String seed, int number) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new BigInteger(1, digest.digest((seed + ":" + number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Each Java has SHA-256.", absent);
        }
    }

    /// Best score first; equal scores by lot.
    static Comparator<Candidate> merit(String seed) {
        return Comparator.comparing(Candidate::score)
                .reversed()
                .thenComparing(candidate -> draw(seed, candidate.number()))
                .thenComparingInt(Candidate::number);
    }
}
