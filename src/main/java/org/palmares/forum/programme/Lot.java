package org.palmares.forum.programme;

import java.util.Comparator;
import org.palmares.kernel.Sha256;

/// The public lot of the waiting lists: SHA-256 of the published seed and the participant, the smaller first.
///
/// Anyone can redo it with `printf '%s:%s' "$seed" "$participant" | sha256sum`.
final class Lot {

    private Lot() {}

    static Comparator<String> order(int seed) {
        return Comparator.comparing((String participant) -> Sha256.hex(seed + ":" + participant))
                .thenComparing(Comparator.naturalOrder());
    }
}
