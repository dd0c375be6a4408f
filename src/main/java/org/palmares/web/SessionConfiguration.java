package org.palmares.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// Keeps reading a page from writing: the last visit of a session is noted once a minute, not at each request.
///
/// The session lives half a day, so that a minute changes nothing to when it ends. What matters at once, a new id or a
/// new owner, is written at once.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String UPDATE = """
            update web.session kept
               set session_id = fresh.session_id,
                   last_access_time = fresh.last_access_time,
                   max_inactive_interval = fresh.max_inactive_interval,
                   expiry_time = fresh.expiry_time,
                   principal_name = fresh.principal_name
              from (values (?::char(36), ?::bigint, ?::integer, ?::bigint, ?::varchar))
                   as fresh (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
             where kept.primary_id = ?
               and (kept.session_id <> fresh.session_id
                    or kept.principal_name is distinct from fresh.principal_name
                    or kept.max_inactive_interval <> fresh.max_inactive_interval
                    or kept.last_access_time < fresh.last_access_time - 60000)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> visitsNotedOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
