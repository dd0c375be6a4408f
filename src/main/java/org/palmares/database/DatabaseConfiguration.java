package org.palmares.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.palmares.kernel.Times;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }

    @Bean
    Clock clock() {
        return new Times(Clock.systemUTC());
    }
}
