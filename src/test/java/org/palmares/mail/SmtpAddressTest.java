package org.palmares.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpAddressTest {

    @Test
    void names_server_port_user_and_password() {
        assertThat(SmtpAddress.parse("smtp://palmares%40ville.fr:a+b%3Ac%2F@smtp.ville.fr:2525"))
                .contains(new SmtpAddress(false, "smtp.ville.fr", 2525, "palmares@ville.fr", "a+b:c/"));
    }

    @Test
    void takes_the_usual_port_where_none_is_given() {
        assertThat(SmtpAddress.parse("smtp://relay")).contains(new SmtpAddress(false, "relay", 25, null, null));
        assertThat(SmtpAddress.parse("smtp://u:p@relay/")).contains(new SmtpAddress(false, "relay", 587, "u", "p"));
        assertThat(SmtpAddress.parse("smtps://u@relay")).contains(new SmtpAddress(true, "relay", 465, "u", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relay",
                "relay:25",
                "http://relay",
                "smtp://",
                "smtp://u:p@",
                "smtp://u:p%@relay",
                "smtp://relay/x"
            })
    void anything_else_is_no_address(String text) {
        assertThat(SmtpAddress.parse(text)).isEmpty();
    }

    @Test
    void a_password_travels_through_tls_only_save_within_the_machine() {
        assertThat(required("smtp://u:p@relay.ville.fr")).isEqualTo("true");
        assertThat(required("smtp://u:p@localhost")).isEqualTo("false");
        assertThat(required("smtp://relay.ville.fr")).isEqualTo("false");
    }

    private static String required(String url) {
        var sender = (JavaMailSenderImpl)
                MailConfiguration.sender(SmtpAddress.parse(url).orElseThrow());
        return sender.getJavaMailProperties().getProperty("mail.smtp.starttls.required");
    }
}
