package org.palmares.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the application finds its database, and as whom.
///
/// @param url a `jdbc:postgresql:` address without account or password
public record DatabaseAddress(String url, String user, String password) {

    private static final int OLDEST_VERSION = 15;
    private static final Pattern SCHEME = Pattern.compile("^postgres(ql)?://");
    private static final String PATIENCE_IN_SECONDS = "10";

    public static DatabaseAddress of(OwnPostgres server) {
        return new DatabaseAddress(server.url(), server.user(), server.password());
    }

    /// Reads `postgres://account:password@server:5432/base` or a JDBC address; the account and the password may also
    /// come apart.
    public static DatabaseAddress parse(String text, @Nullable String user, @Nullable String password) {
        var given = SCHEME.matcher(text).find() ? fromUri(text) : fromJdbc(text);
        var account = user != null ? user : given.user;
        return new DatabaseAddress(
                given.url,
                account.isBlank() ? System.getProperty("user.name", "") : account,
                password != null ? password : given.password);
    }

    /// Refuses a server where Palmarès would not work, or where it could not keep the marks secret.
    public void check() {
        try (var connection = connect()) {
            check(connection);
        } catch (SQLException failure) {
            throw refusal(failure);
        }
    }

    /// Server, port and base: what may be shown.
    public String shown() {
        var properties = read(url);
        return properties.getOrDefault("PGHOST", "localhost") + ":" + properties.getOrDefault("PGPORT", "5432");
    }

    @Override
    public String toString() {
        return user + " at " + shown(); // never the password
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", PATIENCE_IN_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    private void check(Connection connection) throws SQLException {
        var sql = """
                select current_setting('server_version_num')::int / 10000 as version,
                       current_setting('server_version') as version_text,
                       current_setting('server_encoding') = 'UTF8' as unicode,
                       rolsuper or rolbypassrls as too_powerful,
                       has_database_privilege(current_database(), 'CREATE') as may_create,
                       (select count(*) from pg_available_extensions where name in ('unaccent', 'pg_trgm')) = 2
                         as has_extensions
                  from pg_roles
                 where rolname = current_user
                """;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            if (row.getInt("version") < OLDEST_VERSION) {
                throw new CannotStart("database.too-old", shown(), row.getString("version_text"));
            }
            if (row.getBoolean("too_powerful")) {
                throw new CannotStart("database.too-powerful", shown(), user, connection.getCatalog());
            }
            if (!row.getBoolean("unicode")) {
                throw new CannotStart("database.not-unicode", shown(), connection.getCatalog());
            }
            if (!row.getBoolean("may_create")) {
                throw new CannotStart("database.may-not-create", shown(), user, connection.getCatalog());
            }
            if (!row.getBoolean("has_extensions")) {
                throw new CannotStart("database.no-extensions", shown());
            }
        }
    }

    private CannotStart refusal(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        var refused = switch (state) {
            case "28P01", "28000" -> new CannotStart("database.wrong-password", shown(), user);
            case "3D000" -> new CannotStart("database.no-such-database", shown(), user);
            case "08001", "08004", "08006" ->
                String.valueOf(failure.getMessage()).contains("password")
                        ? new CannotStart("database.wrong-password", shown(), user)
                        : new CannotStart("database.unreachable", shown());
            default ->
                new CannotStart(
                        "database.connection-refused",
                        shown(),
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse(state));
        };
        return refused.because(failure);
    }

    private static DatabaseAddress fromUri(String text) {
        try {
            var uri = new URI(text);
            if (uri.getHost() == null || uri.getPath().length() < 2) {
                throw new CannotStart("database.url-not-understood");
            }
            var account = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
            int colon = account.indexOf(':');
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return fromJdbc(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    decode(colon < 0 ? account : account.substring(0, colon)),
                    decode(colon < 0 ? "" : account.substring(colon + 1)));
        } catch (URISyntaxException malformed) {
            // Not the cause: its message repeats the address, password included.
            throw new CannotStart("database.url-not-understood");
        }
    }

    private static DatabaseAddress fromJdbc(String text) {
        var properties = read(text);
        var url = text.replaceAll("(?<=[?&])(user|password)=[^&]*&?", "").replaceFirst("[?&]$", "");
        return fromJdbc(url, properties.getOrDefault("user", ""), properties.getOrDefault("password", ""));
    }

    private static DatabaseAddress fromJdbc(String url, String user, String password) {
        read(url);
        return new DatabaseAddress(url, user, password);
    }

    /// The address as the driver itself reads it.
    private static Map<String, String> read(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart("database.url-not-understood");
        }
        try {
            var read = new HashMap<String, String>();
            for (var property : DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
                if (property.value != null) {
                    read.put(property.name, property.value);
                }
            }
            return read;
        } catch (SQLException malformed) {
            throw new CannotStart("database.url-not-understood");
        }
    }

    /// A plus sign is itself in the account part of an address.
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
