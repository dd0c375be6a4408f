package org.palmares.forum.programme;

import java.util.List;

/// How unequal shares are: 0 where all are alike, towards 1 where one has everything.
public final class Gini {

    private Gini() {}

    /// The index of these shares.
    ///
    /// @param shares from the lowest
    public static double of(List<Share> shares) {
        double sum = shares.stream().mapToDouble(Share::value).sum();
        double ranked = 0;
        for (int rank = 0; rank < shares.size(); rank++) {
            ranked += (2.0 * (rank + 1) - shares.size() - 1) * shares.get(rank).value();
        }
        return sum == 0 ? 0 : ranked / (shares.size() * sum);
    }
}
