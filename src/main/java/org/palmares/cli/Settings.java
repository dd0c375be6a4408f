package org.palmares.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.database.CannotStart;
import org.palmares.database.DatabaseAddress;

/// What the environment asks for.
///
/// @param port 0 for any free one
/// @param database absent: the PostgreSQL of the data folder
/// @param demo whether the demonstration is played at the first start
record Settings(int port, Path data, @Nullable DatabaseAddress database, boolean demo) {

    private static final int LAST_PORT = 65535;

    static Settings of(Map<String, String> environment) {
        var url = environment.getOrDefault("PALMARES_DB_URL", "").strip();
        return new Settings(
                port(environment.getOrDefault("PALMARES_PORT", "8080").strip()),
                data(environment),
                url.isEmpty()
                        ? null
                        : DatabaseAddress.parse(
                                url, environment.get("PALMARES_DB_USER"), environment.get("PALMARES_DB_PASSWORD")),
                demo(environment.getOrDefault("PALMARES_DEMO", "").strip(), url.isEmpty()));
    }

    /// A server for the time of one command: any port, no demonstration.
    static Settings passing(Path data, DatabaseAddress database) {
        return new Settings(0, data, database, false);
    }

    static Path data(Map<String, String> environment) {
        var data = environment.getOrDefault("PALMARES_DATA", "");
        return Path.of(data.isBlank() ? "data" : data).toAbsolutePath().normalize();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /// Unless it is asked for, no demonstration enters a database that somebody chose.
    private static boolean demo(String text, boolean ownDatabase) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> ownDatabase;
            case "yes", "oui" -> true;
            case "no", "non" -> false;
            default -> throw new CannotStart("cli.demo-not-yes-or-no", text);
        };
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // refused below, like a number out of range
        }
        throw new CannotStart("cli.not-a-port", text);
    }
}
