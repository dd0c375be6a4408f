package org.palmares.deliberations.quotas;

import java.math.BigInteger;
import org.palmares.kernel.Sha256;

/// The public lot: SHA-256 of the published seed and the dossier's number, read as a whole number; the smaller wins.
///
/// Anyone can redo it with `printf '%s:%d' "$seed" $number | sha256sum`.
public final class Lot {

    private Lot() {}

    /// What a number draws under a seed.
    public static BigInteger draw(String seed, int number) {
        return new BigInteger(1, Sha256.of(seed + ":" + number));
    }
}
