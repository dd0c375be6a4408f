package org.palmares.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.database.CannotStart;
import org.palmares.database.DatabaseAddress;

/// What the environment asks for.
///
/// @param port 0 for any free one
/// @param database absent: the PostgreSQL of the data folder
record Settings(int port, Path data, @Nullable DatabaseAddress database) {

    private static final int LAST_PORT = 65535;

    static Settings of(Map<String, String> environment) {
        var url = environment.getOrDefault("PALMARES_DB_URL", "").strip();
        return new Settings(
                port(environment.getOrDefault("PALMARES_PORT", "8080").strip()),
                data(environment),
                url.isEmpty()
                        ? null
                        : DatabaseAddress.parse(
                                url, environment.get("PALMARES_DB_USER"), environment.get("PALMARES_DB_PASSWORD")));
    }

    static Path data(Map<String, String> environment) {
        var data = environment.getOrDefault("PALMARES_DATA", "");
        return Path.of(data.isBlank() ? "data" : data).toAbsolutePath().normalize();
    }

    String address() {
        return "http://localhost:" + port;
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
