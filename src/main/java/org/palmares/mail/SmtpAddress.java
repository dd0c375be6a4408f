package org.palmares.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where letters are taken: `smtp://user:password@host:port`, or `smtps://` for a server that speaks TLS from the first
/// byte. Name and password are percent-encoded; both may be absent.
///
/// @param user absent where the server asks for none
record SmtpAddress(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password) {

    private static final int TLS_FROM_THE_START = 465;
    private static final int SUBMISSION = 587;
    private static final int RELAY = 25;

    /// Empty where the text is no such address.
    static Optional<SmtpAddress> parse(String text) {
        try {
            var uri = new URI(text.strip());
            boolean tls = "smtps".equalsIgnoreCase(uri.getScheme());
            boolean known = tls || "smtp".equalsIgnoreCase(uri.getScheme());
            boolean bare = uri.getRawPath() == null
                    || uri.getRawPath().isEmpty()
                    || uri.getRawPath().equals("/");
            if (!known || uri.getHost() == null || !bare || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            var user = uri.getRawUserInfo();
            int colon = user == null ? -1 : user.indexOf(':');
            int usual = tls ? TLS_FROM_THE_START : user == null ? RELAY : SUBMISSION;
            return Optional.of(new SmtpAddress(
                    tls,
                    uri.getHost(),
                    uri.getPort() < 0 ? usual : uri.getPort(),
                    user == null ? null : decoded(colon < 0 ? user : user.substring(0, colon)),
                    user == null || colon < 0 ? null : decoded(user.substring(colon + 1))));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// True for this very machine, which nobody listens to on the way.
    boolean local() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /// In user names and passwords a plus is a plus.
    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
