package org.palmares.editions;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The moments of an edition; those not decided yet are null.
///
/// @param callOpens from when dossiers may be submitted
/// @param callCloses the deadline of the call, itself included
public record Calendar(
        @Nullable Instant callOpens,
        @Nullable Instant callCloses,
        @Nullable Instant regionalFrom,
        @Nullable Instant regionalTo,
        @Nullable Instant finalFrom,
        @Nullable Instant finalTo,
        @Nullable Instant ceremony) {

    public static Calendar empty() {
        return new Calendar(null, null, null, null, null, null, null);
    }

    /// The seven moments in the order in which they should come.
    public List<@Nullable Instant> moments() {
        return Arrays.asList(callOpens, callCloses, regionalFrom, regionalTo, finalFrom, finalTo, ceremony);
    }

    public boolean complete() {
        return moments().stream().allMatch(Objects::nonNull);
    }

    /// True where what is decided comes in order: each window opens before it closes, none begins before the
    /// one before it has ended.
    public boolean inOrder() {
        return before(callOpens, callCloses)
                && notAfter(callCloses, regionalFrom)
                && before(regionalFrom, regionalTo)
                && notAfter(regionalTo, finalFrom)
                && before(finalFrom, finalTo)
                && notAfter(finalTo, ceremony);
    }

    private static boolean before(@Nullable Instant earlier, @Nullable Instant later) {
        return earlier == null || later == null || earlier.isBefore(later);
    }

    private static boolean notAfter(@Nullable Instant earlier, @Nullable Instant later) {
        return earlier == null || later == null || !earlier.isAfter(later);
    }
}
