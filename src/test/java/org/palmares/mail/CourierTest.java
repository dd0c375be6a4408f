package org.palmares.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.HandClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters really sent to a server of the test's own: transactions commit, and what they leave is swept.
@DatabaseTest
@Import(LetterRepository.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CourierTest {

    private static final Instant START = Instant.parse("2027-03-01T10:00:00Z");

    @Autowired
    LetterRepository letters;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final HandClock clock = new HandClock(START);
    private GreenMail server = started(0);

    @AfterEach
    void sweep() {
        server.stop();
        jdbc.sql("delete from mail.letter").update();
    }

    @Test
    void a_letter_arrives_as_written() throws Exception {
        var id = post(
                new Letter("Zoé Île", "zoe@ville.fr", Locale.FRENCH, "Été « 2027 »", "Bonjour.\nÀ bientôt.\n", false));

        assertThat(courier().round()).isEqualTo(1);

        var message = server.getReceivedMessages()[0];
        assertThat(message.getFrom()).containsExactly(new InternetAddress("palmares@ville.fr", "Palmarès", "UTF-8"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("zoe@ville.fr", "Zoé Île", "UTF-8"));
        assertThat(message.getSubject()).isEqualTo("Été « 2027 »");
        assertThat(message.getContent().toString().strip()).isEqualTo("Bonjour.\r\nÀ bientôt.");
        assertThat(message.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(message.getHeader("Message-ID")).containsExactly("<%s@ville.fr>".formatted(id));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr");
        assertThat(message.getSentDate()).isEqualTo(START);
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(id).sentAt()).isEqualTo(START);
        assertThat(letter(id).body()).isEqualTo("Bonjour.\nÀ bientôt.\n");
    }

    @Test
    void a_letter_to_a_fictional_address_is_kept_and_never_leaves() {
        var id = post(new Letter("Zoé", "zoe@demo.example", Locale.FRENCH, "Objet", "Bonjour.", false));

        assertThat(courier().round()).isZero();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(letter(id).state()).isEqualTo(LetterState.FICTIONAL);
        assertThat(letter(id).nextAttempt()).isNull();
        assertThat(letter(id).body()).isEqualTo("Bonjour.");
    }

    @Test
    void each_letter_leaves_once_though_two_couriers_run() throws Exception {
        for (int number = 1; number <= 30; number++) {
            post(letter("Lettre " + number));
        }
        var together = new CyclicBarrier(2);

        int sent;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> afterThe(together, courier()));
            var second = threads.submit(() -> afterThe(together, courier()));
            sent = first.get(60, TimeUnit.SECONDS) + second.get(60, TimeUnit.SECONDS);
        }

        assertThat(sent).isEqualTo(30);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(CourierTest::messageId))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_letter_waits_while_the_server_is_down_and_leaves_when_it_is_up() {
        int port = server.getSmtp().getPort();
        var courier = courier();
        server.stop();
        var id = post(letter("Objet"));

        assertThat(courier.round()).isZero();
        assertThat(letter(id).failure()).isEqualTo(LetterFailure.UNREACHABLE);
        assertThat(letter(id).nextAttempt()).isEqualTo(START.plus(Duration.ofMinutes(1)));

        server = started(port);
        clock.advance(Duration.ofSeconds(59));
        assertThat(courier.round()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(courier.round()).isEqualTo(1);
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(id).failure()).isNull();
    }

    @Test
    void attempts_are_further_and_further_apart_until_the_letter_is_given_up() {
        var courier = courier();
        server.stop();
        var id = post(letter("Objet"));

        for (var pause : Courier.PAUSES) {
            courier.round();
            assertThat(letter(id).nextAttempt()).isEqualTo(clock.instant().plus(pause));
            clock.advance(pause);
        }
        courier.round();

        assertThat(letter(id).state()).isEqualTo(LetterState.FAILED);
        assertThat(letter(id).attempts()).isEqualTo(5);
        assertThat(letter(id).nextAttempt()).isNull();
        assertThat(letter(id).answer()).isNotBlank();
    }

    @Test
    void a_server_out_of_reach_costs_the_other_letters_no_attempt() {
        var courier = courier();
        server.stop();
        var first = post(letter("Un"));
        clock.advance(Duration.ofSeconds(1));
        var second = post(letter("Deux"));

        courier.round();

        assertThat(letter(first).attempts()).isEqualTo(1);
        assertThat(letter(second).attempts()).isZero();
    }

    @Test
    void a_letter_whose_courier_died_is_taken_by_another_ten_minutes_later() {
        var id = post(letter("Objet"));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> letters.claim(START, START.plus(Courier.CLAIM)));

        assertThat(courier().round()).isZero();
        clock.advance(Courier.CLAIM);
        assertThat(courier().round()).isEqualTo(1);
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_letter_that_waited_three_days_for_a_server_leaves_and_an_older_one_is_set_aside() {
        var older = post(letter("Avant"));
        clock.advance(Duration.ofSeconds(1));
        var waited = post(letter("Après"));
        clock.advance(Courier.OLDEST);

        assertThat(courier().round()).isEqualTo(1);

        assertThat(letter(waited).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(older).state()).isEqualTo(LetterState.TOO_OLD);
        assertThat(letter(older).body()).isEqualTo("Texte");
        assertThat(letters.counts()).containsEntry(LetterState.TOO_OLD, 1);
    }

    @Test
    void a_letter_set_aside_leaves_once_somebody_posts_it() {
        var id = post(letter("Objet"));
        clock.advance(Duration.ofDays(90));
        assertThat(courier().round()).isZero();

        assertThat(letters.queueAgain(id, clock.instant())).isTrue();

        assertThat(courier().round()).isEqualTo(1);
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void the_text_of_a_secret_letter_is_erased_once_it_is_sent() throws Exception {
        var id = post(letter("Votre lien").keptSecret());
        assertThat(letter(id).body()).isEqualTo("Texte");

        courier().round();

        assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("Texte");
        assertThat(letter(id).body()).isNull();
    }

    @Test
    void a_subject_of_several_lines_adds_no_header_and_no_reader() throws Exception {
        post(new Letter(
                "Marie\r\nBcc: autre@ville.fr",
                "marie@ville.fr",
                Locale.FRENCH,
                "Objet\r\nBcc: autre@ville.fr\r\n\r\nAutre texte",
                "Texte",
                false));

        courier().round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Objet Bcc: autre@ville.fr Autre texte");
        assertThat(message.getContent().toString().strip()).isEqualTo("Texte");
    }

    @Test
    void once_started_a_letter_leaves_when_it_is_posted_and_stopping_lets_it_arrive() {
        var courier = courier();
        courier.start();
        var id = post(letter("Objet"));
        courier.wake();

        assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
        courier.stop();

        assertThat(courier.isRunning()).isFalse();
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
    }

    private Courier courier() {
        var sender = MailConfiguration.sender(
                new SmtpAddress(false, "127.0.0.1", server.getSmtp().getPort(), null, null));
        return new Courier(letters, new MailServer(sender, from()), transactions, clock);
    }

    private static InternetAddress from() {
        try {
            return new InternetAddress("palmares@ville.fr", "Palmarès", "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static int afterThe(CyclicBarrier barrier, Courier courier) throws Exception {
        barrier.await(30, TimeUnit.SECONDS);
        return courier.round();
    }

    private UUID post(Letter letter) {
        var id = UUID.randomUUID();
        letters.add(id, letter, clock.instant());
        return id;
    }

    private PostedLetter letter(UUID id) {
        return letters.find(id).orElseThrow();
    }

    private static Letter letter(String subject) {
        return new Letter("Marie", "marie@ville.fr", Locale.FRENCH, subject, "Texte", false);
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static GreenMail started(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
