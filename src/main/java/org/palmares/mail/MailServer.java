package org.palmares.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/// The SMTP server that takes our letters, where one is set.
class MailServer {

    private static final int LONGEST_ANSWER = 500;

    private final @Nullable JavaMailSender sender;
    private final InternetAddress from;

    MailServer(@Nullable JavaMailSender sender, InternetAddress from) {
        this.sender = sender;
        this.from = from;
    }

    boolean isSet() {
        return sender != null;
    }

    /// Tries once. Its Message-ID is the letter's own: sent twice, it is recognised.
    Delivery deliver(PostedLetter letter, Instant now) {
        if (sender == null) {
            throw new IllegalStateException("No server is set (letter %s).".formatted(letter.id()));
        }
        try {
            sender.send(message(letter, now, sender.createMimeMessage()));
            return new Delivery.Done();
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            return new Delivery.Failed(LetterFailure.UNREADABLE, answer(malformed));
        } catch (MailException failure) {
            return failed(failure);
        }
    }

    private MimeMessage message(PostedLetter letter, Instant now, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        var utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(from);
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(letter.toEmail(), letter.toName(), utf8));
        message.setSubject(letter.subject(), utf8);
        message.setText(Objects.requireNonNullElse(letter.body(), ""), utf8);
        message.setSentDate(Date.from(now));
        message.setContentLanguage(new String[] {letter.language().getLanguage()});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), domain()));
        return message;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    private static Delivery failed(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new Delivery.Failed(LetterFailure.SIGN_IN, answer(failure));
        }
        var causes = failure instanceof MailSendException sending
                ? Arrays.asList(sending.getMessageExceptions())
                : List.<Exception>of();
        for (var cause : causes) {
            if (cause instanceof SendFailedException refused) {
                return new Delivery.Failed(LetterFailure.REFUSED, answer(refused));
            }
        }
        return new Delivery.Failed(LetterFailure.UNREACHABLE, answer(causes.isEmpty() ? failure : causes.getFirst()));
    }

    /// The innermost words: the server's own where it spoke.
    private static String answer(Throwable failure) {
        var innermost = failure;
        while (true) {
            var deeper = innermost instanceof MessagingException messaging && messaging.getNextException() != null
                    ? messaging.getNextException()
                    : innermost.getCause();
            if (deeper == null) {
                break;
            }
            innermost = deeper;
        }
        var words = Objects.requireNonNullElse(
                        innermost.getMessage(), innermost.getClass().getSimpleName())
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.length() > LONGEST_ANSWER ? words.substring(0, LONGEST_ANSWER) : words;
    }
}
