package org.palmares.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.journal.Journal;
import org.palmares.journal.JournalEntry;
import org.palmares.journal.JournalQuery;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.palmares.web.ListState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@ComponentScan(basePackageClasses = Journal.class, excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
@Import({Mail.class, LetterRepository.class, OutboxAccess.class, MailTest.Surroundings.class})
class MailTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final Actor ORGANISER = new Actor.Person(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Actor JUROR = new Actor.Person(UUID.fromString("00000000-0000-4000-8000-000000000002"));

    @TestConfiguration
    static class Surroundings {

        private static volatile boolean serverSet;

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        MailReaders mailReaders() {
            return () -> Actor.current().equals(ORGANISER);
        }

        @Bean
        MailServer mailServer() {
            return new MailServer(new JavaMailSenderImpl(), new InternetAddress()) {
                @Override
                boolean isSet() {
                    return serverSet;
                }
            };
        }

        @Bean
        Courier courier(LetterRepository letters, MailServer server, PlatformTransactionManager transactions) {
            return new Courier(letters, server, transactions, clock()) {
                @Override
                public void start() {}
            };
        }
    }

    @Autowired
    Mail mail;

    @Autowired
    LetterRepository letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_letter_of_a_transaction_rolled_back_was_never_posted() {
        TestTransaction.end();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            mail.post(letter("Jamais postée"));
            transaction.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from mail.letter where subject = 'Jamais postée'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_letter_is_posted_within_a_transaction_only() {
        TestTransaction.end();

        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> mail.post(letter("Objet")));
    }

    @Test
    void the_outbox_is_for_those_who_organise_the_programme() {
        var id = posted(letter("Objet"));
        var list = new ListState("/outbox", Map.of());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> JUROR.perform(() -> mail.outbox(list)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> JUROR.perform(() -> mail.letter(id)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> JUROR.perform(() -> mail.postAgain(id)));
        assertThat(ORGANISER.perform(() -> mail.letter(id)).body()).isEqualTo("Texte");
    }

    @Test
    void a_secret_text_is_shown_only_where_no_server_can_bring_it() {
        var id = posted(letter("Votre lien").keptSecret());

        assertThat(ORGANISER.perform(() -> mail.letter(id)).body()).isEqualTo("Texte");
        Surroundings.serverSet = true;
        try {
            assertThat(ORGANISER.perform(() -> mail.letter(id)).body()).isNull();
        } finally {
            Surroundings.serverSet = false;
        }
    }

    @Test
    void letters_are_listed_by_state_text_and_order() {
        // Those that other tests committed, for the time of this transaction.
        jdbc.sql("delete from mail.letter").update();
        posted(letter("Bienvenue à l’été"));
        var failed = posted(letter("Votre dossier"));
        letters.markFailed(letters.find(failed).orElseThrow(), LetterFailure.REFUSED, "550 inconnue", null);

        assertThat(subjects(Map.of("q", "ETE"))).containsExactly("Bienvenue à l’été");
        assertThat(subjects(Map.of("q", "marie@"))).hasSize(2);
        assertThat(subjects(Map.of("q", "%"))).isEmpty();
        assertThat(subjects(Map.of("state", "FAILED"))).containsExactly("Votre dossier");
        assertThat(subjects(Map.of("sort", "subject"))).containsExactly("Bienvenue à l’été", "Votre dossier");
        assertThat(subjects(Map.of("sort", "-subject"))).containsExactly("Votre dossier", "Bienvenue à l’été");
        assertThat(subjects(Map.of("sort", "to"))).hasSize(2);
        assertThat(subjects(Map.of("sort", "state"))).containsExactly("Votre dossier", "Bienvenue à l’été");
        assertThat(subjects(Map.of("size", "1", "page", "2"))).hasSize(1);
        assertThat(ORGANISER.perform(() -> mail.outbox(new ListState("/outbox", Map.of()))))
                .satisfies(outbox -> assertThat(outbox.total()).isEqualTo(2))
                .satisfies(outbox -> assertThat(outbox.counts())
                        .isEqualTo(Map.of(
                                LetterState.QUEUED,
                                1,
                                LetterState.SENT,
                                0,
                                LetterState.FAILED,
                                1,
                                LetterState.TOO_OLD,
                                0,
                                LetterState.FICTIONAL,
                                0)));
    }

    @Test
    void a_letter_given_up_is_posted_again_and_the_journal_says_so(@Autowired Journal journal) {
        var id = posted(letter("Votre dossier"));
        letters.markFailed(letters.find(id).orElseThrow(), LetterFailure.REFUSED, "550 inconnue", null);

        ORGANISER.perform(() -> mail.postAgain(id));

        assertThat(letters.find(id).orElseThrow())
                .extracting(PostedLetter::state, PostedLetter::attempts, PostedLetter::nextAttempt)
                .containsExactly(LetterState.QUEUED, 0, NOW);
        assertThat(journal.search(JournalQuery.of(null)).entries())
                .filteredOn(JournalEntry::subject, id)
                .extracting(JournalEntry::act)
                .containsExactly("mail.reposted");
    }

    @Test
    void a_letter_too_old_to_leave_by_itself_is_posted_by_the_organiser(@Autowired Journal journal) {
        var id = posted(letter("Invitation"));
        assertThat(letters.setAside(NOW)).isZero();
        assertThat(letters.setAside(NOW.plusMillis(1))).isEqualTo(1);

        ORGANISER.perform(() -> mail.postAgain(id));

        assertThat(letters.find(id).orElseThrow())
                .extracting(PostedLetter::state, PostedLetter::nextAttempt)
                .containsExactly(LetterState.QUEUED, NOW);
        assertThat(journal.search(JournalQuery.of(null)).entries())
                .filteredOn(JournalEntry::subject, id)
                .extracting(JournalEntry::act)
                .containsExactly("mail.reposted");
    }

    @Test
    void a_letter_that_waits_is_not_posted_again() {
        var id = posted(letter("Objet"));

        assertThatExceptionOfType(MailRefusal.NotFailed.class)
                .isThrownBy(() -> ORGANISER.perform(() -> mail.postAgain(id)));
    }

    private List<String> subjects(Map<String, String> parameters) {
        return ORGANISER.perform(() -> mail.outbox(new ListState("/outbox", parameters))).letters().stream()
                .map(OutboxLine::subject)
                .toList();
    }

    private UUID posted(Letter letter) {
        mail.post(letter);
        return jdbc.sql("select id from mail.letter where subject = :subject")
                .param("subject", letter.subject())
                .query(UUID.class)
                .single();
    }

    private static Letter letter(String subject) {
        return new Letter("Marie", "marie@ville.fr", Locale.FRENCH, subject, "Texte", false);
    }
}
