package org.palmares.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.web.ListState;
import org.palmares.web.Texts;

/// What is looked for in the journal, and what the reader may see of it.
///
/// @param edition the edition it is about; absent for the whole journal
/// @param regions the regions the reader coordinates; absent for an organiser, who sees every entry of the
///     edition
/// @param act one act only; blank for all
/// @param actor the code of one actor only; blank for all
/// @param subject one subject only
/// @param text looked for in the names of subjects and in what was done; blank for no such search
/// @param from the first instant included
/// @param to the first instant left out
/// @param offset how many of the latest are passed over
/// @param size how many at most
public record JournalQuery(
        @Nullable UUID edition,
        @Nullable Set<UUID> regions,
        String act,
        String actor,
        @Nullable UUID subject,
        String text,
        @Nullable Instant from,
        @Nullable Instant to,
        int offset,
        int size) {

    /// All that an organiser of this edition may read, the latest hundred first.
    public static JournalQuery of(@Nullable UUID edition) {
        return new JournalQuery(edition, null, "", "", null, "", null, null, 0, 100);
    }

    /// As a list's address says: `q`, `act`, `actor`, `subject`, and the days `from` and `to`, both included, in Paris.
    /// What is not understood is left out.
    public static JournalQuery of(@Nullable UUID edition, @Nullable Set<UUID> regions, ListState list) {
        return new JournalQuery(
                edition,
                regions,
                list.filter("act"),
                list.filter("actor"),
                uuid(list.filter("subject")),
                list.query(),
                midnight(list.filter("from"), 0),
                midnight(list.filter("to"), 1),
                list.offset(),
                list.size());
    }

    private static @Nullable UUID uuid(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable Instant midnight(String typed, int daysLater) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed)
                            .plusDays(daysLater)
                            .atStartOfDay(Texts.PARIS)
                            .toInstant();
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
