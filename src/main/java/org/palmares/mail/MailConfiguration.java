package org.palmares.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.palmares.database.CannotStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Sets the server from `PALMARES_SMTP_URL` and the sender from `PALMARES_MAIL_FROM`; `spring.mail.*` serves as well.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final String TIMEOUT = "20000";

    @Bean
    MailServer mailServer(Environment environment, ObjectProvider<JavaMailSender> byProperties) {
        var url = environment.getProperty("palmares.smtp.url", "");
        var sender = url.isBlank() ? byProperties.getIfAvailable() : sender(address(url));
        var from = environment.getProperty("palmares.mail.from", "");
        if (from.isBlank() && sender instanceof JavaMailSenderImpl signing && isAddress(signing.getUsername())) {
            from = signing.getUsername();
        }
        if (sender == null) {
            return new MailServer(null, new InternetAddress());
        }
        if (from == null || from.isBlank()) {
            throw new CannotStart("mail.from-missing");
        }
        return new MailServer(sender, from(from));
    }

    private static SmtpAddress address(String url) {
        return SmtpAddress.parse(url).orElseThrow(() -> new CannotStart("mail.smtp-url-malformed"));
    }

    /// A password only travels through TLS, save within this machine; without one TLS serves where offered.
    static JavaMailSender sender(SmtpAddress address) {
        var sender = new JavaMailSenderImpl();
        var protocol = address.tls() ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(address.host());
        sender.setPort(address.port());
        sender.setUsername(address.user());
        sender.setPassword(address.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var settings = new Properties();
        settings.setProperty("mail." + protocol + ".auth", Boolean.toString(address.user() != null));
        settings.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT);
        settings.setProperty("mail." + protocol + ".timeout", TIMEOUT);
        settings.setProperty("mail." + protocol + ".writetimeout", TIMEOUT);
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.starttls.enable", "true");
        settings.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(address.user() != null && !address.local()));
        sender.setJavaMailProperties(settings);
        return sender;
    }

    private static InternetAddress from(String text) {
        try {
            var address = new InternetAddress(text, true);
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException malformed) {
            throw new CannotStart("mail.from-malformed", text).because(malformed);
        }
    }

    private static boolean isAddress(@Nullable String user) {
        return user != null && user.indexOf('@') > 0;
    }
}
