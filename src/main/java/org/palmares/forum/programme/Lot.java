package org.palmares.forum.programme;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.palmares.kernel.Sha256;

/// The public lot of the waiting lists: SHA-256 of the published seed and the participant, the smaller first.
///
/// Anyone can redo it with `printf '%s:%s' "$seed" "$participant" | sha256sum`.
final class Lot {

    private Lot() {}

    /// The participants in its order.
    static List<Integer> drawn(Forum forum, int seed) {
        var ids = forum.participants().stream().map(Forum.Participant::id).toList();
        var hashes = ids.stream().map(id -> Sha256.hex(seed + ":" + id)).toList();
        return IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(hashes::get).thenComparing(ids::get))
                .toList();
    }
}
