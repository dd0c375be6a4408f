package org.palmares.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palmares.database.CannotStart;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailConfigurationTest {

    private final ApplicationContextRunner starting = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class);

    @Test
    void without_a_server_nothing_is_sent() {
        starting.run(
                context -> assertThat(context.getBean(MailServer.class).isSet()).isFalse());
        starting.withPropertyValues("palmares.smtp.url=")
                .run(context ->
                        assertThat(context.getBean(MailServer.class).isSet()).isFalse());
    }

    @Test
    void the_server_is_set_by_its_address_or_by_the_settings_of_spring() {
        starting.withPropertyValues("palmares.smtp.url=smtp://relay", "palmares.mail.from=Palmarès <p@ville.fr>")
                .run(context ->
                        assertThat(context.getBean(MailServer.class).isSet()).isTrue());
        starting.withPropertyValues("spring.mail.host=relay", "palmares.mail.from=p@ville.fr")
                .run(context ->
                        assertThat(context.getBean(MailServer.class).isSet()).isTrue());
        starting.withPropertyValues("palmares.smtp.url=smtp://p%40ville.fr:secret@relay")
                .run(context ->
                        assertThat(context.getBean(MailServer.class).isSet()).isTrue());
    }

    @Test
    void what_is_wrong_is_said_in_one_line_without_the_password() {
        refused(
                "palmares.smtp.url=relay:secret",
                "palmares.mail.from=p@ville.fr",
                "PALMARES_SMTP_URL n’a pas la forme");
        refused("palmares.smtp.url=smtp://relay", "palmares.mail.from=", "l’expéditeur");
        refused("palmares.smtp.url=smtp://relay", "palmares.mail.from=Palmarès", "PALMARES_MAIL_FROM n’est pas");
    }

    private void refused(String url, String from, String words) {
        starting.withPropertyValues(url, from)
                .run(context -> assertThat(said(context.getStartupFailure()))
                        .contains(words)
                        .doesNotContain("secret", "\n"));
    }

    private static String said(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "It started.";
            case CannotStart cannot -> cannot.text(Locale.FRENCH);
            default -> said(failure.getCause());
        };
    }
}
