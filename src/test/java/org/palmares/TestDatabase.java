package org.palmares;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.database.OwnPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Points a test context at the real PostgreSQL: one of our own, started once for the whole run, or the server that
/// `PALMARES_TEST_DB` names (a JDBC address with user and password).
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable OwnPostgres own;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", properties()));
    }

    /// The settings of Spring's data source.
    public static synchronized Map<String, Object> properties() {
        var elsewhere = System.getenv("PALMARES_TEST_DB");
        if (elsewhere != null && !elsewhere.isBlank()) {
            return Map.of("spring.datasource.url", elsewhere);
        }
        if (own == null) {
            own = OwnPostgres.temporary();
            Runtime.getRuntime().addShutdownHook(new Thread(own::close, "test-database-stop"));
        }
        return Map.of(
                "spring.datasource.url", own.url(),
                "spring.datasource.username", own.user(),
                "spring.datasource.password", own.password(),
                "spring.datasource.hikari.maximum-pool-size", 4,
                "spring.datasource.hikari.minimum-idle", 0);
    }
}
