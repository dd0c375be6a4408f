package org.palmares.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.web.ListState;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterRepository {

    private static final RowMapper<OutboxLine> LINE = (row, number) -> new OutboxLine(
            row.getObject("id", UUID.class),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("to_name"),
            row.getString("to_email"),
            row.getString("subject"),
            row.getBoolean("secret"),
            LetterState.valueOf(row.getString("state")));

    private static final RowMapper<PostedLetter> LETTER = (row, number) -> {
        var failure = row.getString("failure");
        return new PostedLetter(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("to_name"),
                row.getString("to_email"),
                Locale.of(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("secret"),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row.getObject("next_attempt", OffsetDateTime.class)),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                failure == null ? null : LetterFailure.valueOf(failure),
                row.getString("answer"));
    };

    private final JdbcClient jdbc;

    LetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Queues a letter, or keeps it where no mail can arrive at its address.
    void add(UUID id, Letter letter, Instant at) {
        var sql = """
                insert into mail.letter
                       (id, at, to_name, to_email, language, subject, body, secret, state, next_attempt)
                values (:id, :at, :toName, :toEmail, :language, :subject, :body, :secret, :state, :nextAttempt)
                """;
        boolean fictional = FictionalAddress.is(letter.toEmail());
        jdbc.sql(sql)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("toName", letter.toName())
                .param("toEmail", letter.toEmail())
                .param("language", letter.language().getLanguage().equals("en") ? "en" : "fr")
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("secret", letter.secret())
                .param("state", fictional ? "FICTIONAL" : "QUEUED")
                .param("nextAttempt", fictional ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PostedLetter> find(UUID id) {
        var sql = """
                select id, at, to_name, to_email, language, subject, body, secret, state, attempts, next_attempt,
                       sent_at, failure, answer
                  from mail.letter
                 where id = :id
                """;
        return jdbc.sql(sql).param("id", id).query(LETTER).optional();
    }

    /// Takes the letter that has waited longest, if one is due, and keeps other nodes away from it until then.
    Optional<PostedLetter> claim(Instant now, Instant until) {
        var sql = """
                update mail.letter
                   set attempts = attempts + 1, next_attempt = :until
                 where id = (select id
                               from mail.letter
                              where state = 'QUEUED'
                                and next_attempt <= :now
                              order by next_attempt, at
                              limit 1
                                for update skip locked)
                returning id, at, to_name, to_email, language, subject, body, secret, state, attempts, next_attempt,
                          sent_at, failure, answer
                """;
        return jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(LETTER)
                .optional();
    }

    /// The text of a secret letter goes with it.
    void markSent(PostedLetter letter, Instant at) {
        var sql = """
                update mail.letter
                   set state = 'SENT', sent_at = :at, next_attempt = null, failure = null, answer = null,
                       body = case when secret then null else body end
                 where id = :id
                   and state = 'QUEUED'
                """;
        jdbc.sql(sql)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", letter.id())
                .update();
    }

    /// Waits for another attempt, or is given up where there is none. Nothing where another node took it since.
    void markFailed(PostedLetter letter, LetterFailure failure, String answer, @Nullable Instant nextAttempt) {
        var sql = """
                update mail.letter
                   set state = :state, next_attempt = :nextAttempt, failure = :failure, answer = :answer
                 where id = :id
                   and state = 'QUEUED'
                   and attempts = :attempts
                """;
        jdbc.sql(sql)
                .param("state", nextAttempt == null ? "FAILED" : "QUEUED")
                .param("nextAttempt", nextAttempt == null ? null : nextAttempt.atOffset(ZoneOffset.UTC))
                .param("failure", failure.name())
                .param("answer", answer)
                .param("id", letter.id())
                .param("attempts", letter.attempts())
                .update();
    }

    /// Sets aside the letters that were due before this moment and are still there.
    int setAside(Instant before) {
        var sql = """
                update mail.letter
                   set state = 'TOO_OLD', next_attempt = null
                 where state = 'QUEUED'
                   and next_attempt < :before
                """;
        return jdbc.sql(sql).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /// False where the letter is neither given up nor set aside.
    boolean queueAgain(UUID id, Instant now) {
        var sql = """
                update mail.letter
                   set state = 'QUEUED', attempts = 0, next_attempt = :now
                 where id = :id
                   and state in ('FAILED', 'TOO_OLD')
                """;
        int queued = jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return queued == 1;
    }

    List<OutboxLine> list(ListState list) {
        var sql = """
                select id, at, to_name, to_email, subject, secret, state
                  from mail.letter
                 where (:state = '' or state = :state)
                   and (:text = ''
                        or public.unaccent(subject || ' ' || to_name || ' ' || to_email)
                           ilike '%' || public.unaccent(:text) || '%')
                 order by {order}
                 limit :size offset :offset
                """.replace("{order}", order(list));
        return bound(sql, list)
                .param("size", list.size())
                .param("offset", list.offset())
                .query(LINE)
                .list();
    }

    int count(ListState list) {
        var sql = """
                select count(*)
                  from mail.letter
                 where (:state = '' or state = :state)
                   and (:text = ''
                        or public.unaccent(subject || ' ' || to_name || ' ' || to_email)
                           ilike '%' || public.unaccent(:text) || '%')
                """;
        return bound(sql, list).query(Integer.class).single();
    }

    /// How many letters there are in each state; a state without any is there with zero.
    Map<LetterState, Integer> counts() {
        var sql = """
                select state, count(*) as letters
                  from mail.letter
                 group by state
                """;
        var counts = new EnumMap<LetterState, Integer>(LetterState.class);
        for (var state : LetterState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql(sql).query(row -> {
            counts.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec bound(String sql, ListState list) {
        return jdbc.sql(sql)
                .param("state", list.filter("state"))
                .param("text", list.query().replaceAll("([\\\\%_])", "\\\\$1"));
    }

    private static String order(ListState list) {
        var direction = list.descending(true) ? "desc" : "asc";
        return switch (list.sort("at")) {
            case "to" -> "lower(to_name) %1$s, lower(to_email) %1$s, id".formatted(direction);
            case "subject" -> "lower(subject) %s, id".formatted(direction);
            case "state" -> "state %s, at desc, id".formatted(direction);
            default -> "at %s, id".formatted(direction);
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
