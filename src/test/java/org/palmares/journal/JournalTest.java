package org.palmares.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.DatabaseTest;
import org.palmares.kernel.Actor;
import org.palmares.web.ListState;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
@Import({Journal.class, JournalRepository.class, Names.class, JournalTest.Surroundings.class})
class JournalTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00.123456789Z");
    private static final UUID EDITION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID NORTH = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID SOUTH = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final UUID MARIE = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final UUID FOREST = UUID.fromString("00000000-0000-4000-8000-000000000005");
    private static final UUID RIVER = UUID.fromString("00000000-0000-4000-8000-000000000006");

    @TestConfiguration
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        ActorNames actorNames() {
            return (Collection<UUID> accounts) -> accounts.contains(MARIE) ? Map.of(MARIE, "Marie Lenoël") : Map.of();
        }
    }

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_entry_bears_its_actor_and_its_time_to_the_microsecond() {
        record(entry("mail.reposted", FOREST, "Forêt")
                .from(Map.of("state", "FAILED"))
                .to(Map.of("state", "QUEUED")));

        var found = journal.search(JournalQuery.of(EDITION)).entries().getFirst();

        assertThat(found)
                .isEqualTo(new JournalEntry(
                        found.id(),
                        Instant.parse("2027-03-01T10:00:00.123456Z"),
                        "person:" + MARIE,
                        "mail.reposted",
                        "dossier",
                        FOREST,
                        "Forêt",
                        EDITION,
                        null,
                        Map.of("state", "FAILED"),
                        Map.of("state", "QUEUED")));
    }

    @Test
    void its_canonical_text_comes_back_from_the_table_unchanged() {
        record(entry("mail.reposted", FOREST, "Forêt \"première\"")
                .to(Map.of("z", 1L << 60, "aa", new BigDecimal("1.10"), "b", List.of(true, 2, "\u0000\n"), "é", "")));

        var found = journal.search(JournalQuery.of(EDITION)).entries().getFirst();

        assertThat(found.canonical())
                .isEqualTo("{\"act\":\"mail.reposted\",\"actor\":\"person:" + MARIE
                        + "\",\"after\":{\"aa\":\"1.10\",\"b\":[true,2,\"\uFFFD\\n\"],\"z\":\"1152921504606846976\",\"é\":\"\"}"
                        + ",\"at\":\"2027-03-01T10:00:00.123456Z\",\"before\":{},\"edition\":\"" + EDITION
                        + "\",\"id\":" + found.id() + ",\"kind\":\"dossier\",\"region\":null,\"subject\":\"" + FOREST
                        + "\",\"subject_name\":\"Forêt \\\"première\\\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.entry set act = 'mail.other'",
                "update journal.entry set act = 'mail.other' where false",
                "delete from journal.entry",
                "truncate journal.entry",
                "merge into journal.entry using (select 1) as one on true when matched then delete",
                "insert into journal.entry (id, at, actor, act, kind, subject) overriding system value"
                        + " select id, at, actor, 'mail.other', kind, subject from journal.entry"
                        + " on conflict (id) do update set act = excluded.act"
            })
    void the_database_refuses_to_change_what_is_written(String sql) {
        record(entry("mail.reposted", FOREST, "Forêt"));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .havingRootCause()
                .isInstanceOf(PSQLException.class)
                .extracting("serverErrorMessage.constraint")
                .isEqualTo("journal_is_append_only");
    }

    @Test
    void nothing_is_recorded_outside_the_transaction_of_the_act() {
        TestTransaction.end();

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> journal.record(entry("mail.reposted", FOREST, "Forêt")));
    }

    @Test
    void a_coordinator_finds_the_entries_of_their_regions_only() {
        record(entry("mail.reposted", FOREST, "Forêt").region(NORTH));
        record(entry("mail.reposted", RIVER, "Rivière").region(SOUTH));
        record(entry("mail.reposted", EDITION, "Édition"));

        assertThat(names(list(Set.of(NORTH), Map.of()))).containsExactly("Forêt");
        assertThat(names(list(Set.of(), Map.of()))).isEmpty();
        assertThat(names(JournalQuery.of(EDITION))).containsExactly("Édition", "Rivière", "Forêt");
        assertThat(names(JournalQuery.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void is_searched_by_name_by_words_of_the_act_and_by_actor() {
        record(entry("mail.reposted", FOREST, "Forêt 100 %"));
        new Actor.Machine("night").perform(() -> journal.record(entry("mail.cleaned", RIVER, "Rivière")));

        assertThat(names(list(null, Map.of("q", "FORET")))).containsExactly("Forêt 100 %");
        assertThat(names(list(null, Map.of("q", "100 %")))).containsExactly("Forêt 100 %");
        assertThat(names(list(null, Map.of("q", "%")))).containsExactly("Forêt 100 %");
        assertThat(names(list(null, Map.of("q", "renvoyé")))).containsExactly("Forêt 100 %");
        assertThat(names(list(null, Map.of("q", "lenoel")))).containsExactly("Forêt 100 %");
        assertThat(names(list(null, Map.of("q", "introuvable")))).isEmpty();
        assertThat(names(list(null, Map.of("act", "mail.cleaned")))).containsExactly("Rivière");
        assertThat(names(list(null, Map.of("actor", "person:" + MARIE)))).containsExactly("Forêt 100 %");
        assertThat(names(list(null, Map.of("subject", RIVER.toString())))).containsExactly("Rivière");
    }

    @Test
    void days_are_those_of_paris_both_included_and_what_is_no_day_is_left_out() {
        record(entry("mail.reposted", FOREST, "Forêt"));

        assertThat(names(list(null, Map.of("from", "2027-03-01", "to", "2027-03-01"))))
                .containsExactly("Forêt");
        assertThat(names(list(null, Map.of("from", "2027-03-02")))).isEmpty();
        assertThat(names(list(null, Map.of("to", "2027-02-28")))).isEmpty();
        assertThat(names(list(null, Map.of("from", "hier", "subject", "personne"))))
                .containsExactly("Forêt");
    }

    @Test
    void is_read_page_by_page_the_latest_first() {
        for (int number = 1; number <= 5; number++) {
            record(entry("mail.reposted", FOREST, "Forêt " + number));
        }

        var second = journal.search(list(null, Map.of("size", "2", "page", "2")));

        assertThat(second.total()).isEqualTo(5);
        assertThat(second.entries()).extracting(JournalEntry::subjectName).containsExactly("Forêt 3", "Forêt 2");
    }

    @Test
    void is_told_in_sentences_with_the_names_of_today() {
        record(entry("mail.reposted", FOREST, "Forêt"));
        new Actor.Anonymous().perform(() -> journal.record(entry("mail.strange", MARIE, null)));

        var page = journal.page(EDITION, null, new ListState("/journal", Map.of()));

        assertThat(page.lines())
                .extracting(JournalPage.Line::sentence)
                .containsExactly(
                        "Un visiteur : mail.strange (Marie Lenoël)", "Marie Lenoël a renvoyé la lettre « Forêt ».");
        assertThat(page.actors())
                .containsEntry("person:" + MARIE, "Marie Lenoël")
                .containsEntry("anonymous", "Un visiteur");
        assertThat(page.acts()).containsEntry("mail.reposted", "… a renvoyé la lettre « … ».");
    }

    private static Entry entry(String act, UUID subject, @Nullable String name) {
        return Entry.of(act, "dossier", subject).in(EDITION).named(name);
    }

    private void record(Entry entry) {
        new Actor.Person(MARIE).perform(() -> journal.record(entry));
    }

    private static JournalQuery list(@Nullable Set<UUID> regions, Map<String, String> parameters) {
        return JournalQuery.of(EDITION, regions, new ListState("/journal", parameters));
    }

    private List<String> names(JournalQuery query) {
        return journal.search(query).entries().stream()
                .map(entry -> String.valueOf(entry.subjectName()))
                .toList();
    }
}
