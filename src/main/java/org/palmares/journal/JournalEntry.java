package org.palmares.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry, as the journal keeps it.
///
/// @param id its place in the journal
/// @param actor who acted, as [org.palmares.kernel.Actor#code] writes it
public record JournalEntry(
        long id,
        Instant at,
        String actor,
        String act,
        String kind,
        UUID subject,
        @Nullable String subjectName,
        @Nullable UUID edition,
        @Nullable UUID region,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /// This entry written in its one way (RFC 8785): the same text whenever and wherever it is read, so that it can be
    /// sealed and checked.
    public String canonical() {
        var members = new HashMap<String, @Nullable Object>();
        members.put("id", id);
        members.put("at", MICROSECONDS.format(at));
        members.put("actor", actor);
        members.put("act", act);
        members.put("kind", kind);
        members.put("subject", subject);
        members.put("subject_name", subjectName);
        members.put("edition", edition);
        members.put("region", region);
        members.put("before", before);
        members.put("after", after);
        return CanonicalJson.write(CanonicalJson.kept(members));
    }
}
