package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(LinkRepository.class)
class LinkRepositoryTest {

    private static final Instant NOW = Instant.parse("2014-01-06T09:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(15));
    private static final LinkRepository.Link LINK =
            new LinkRepository.Link(SignInLink.Purpose.SIGN_IN, "ada@ville.test", null, "fr");

    @Autowired
    LinkRepository links;

    @Autowired
    JdbcClient jdbc;

    private final Token token = Token.random();

    @Test
    void a_link_is_used_once() {
        links.add(token, LINK, NOW, EXPIRY);

        assertThat(links.find(token, NOW)).contains(LINK);
        assertThat(links.use(token, NOW)).contains(LINK);
        assertThat(links.use(token, NOW)).isEmpty();
        assertThat(links.find(token, NOW)).isEmpty();
    }

    @Test
    void a_link_is_not_used_once_expired() {
        links.add(token, LINK, NOW, EXPIRY);

        assertThat(links.use(token, EXPIRY)).isEmpty();
        assertThat(links.use(token, EXPIRY.minusSeconds(1))).isPresent();
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        links.add(token, LINK, NOW, EXPIRY);

        assertThat(jdbc.sql("select link::text from people.link link where email = 'ada@ville.test'")
                        .query(String.class)
                        .single())
                .doesNotContain(token.value());
    }

    @Test
    void links_to_an_address_are_voided_together() {
        links.add(token, LINK, NOW, EXPIRY);

        links.removeFor(new Email("ADA@ville.test"));

        assertThat(links.find(token, NOW)).isEmpty();
    }

    @Test
    void a_set_up_link_gives_way_to_the_next() {
        links.add(token, new LinkRepository.Link(SignInLink.Purpose.SET_UP, null, null, "fr"), NOW, EXPIRY);

        links.removeSetUps();

        assertThat(links.find(token, NOW)).isEmpty();
    }

    @Test
    void expired_links_are_forgotten() {
        links.add(token, LINK, NOW, EXPIRY);

        assertThat(links.forgetExpired(EXPIRY)).isZero();
        assertThat(links.forgetExpired(EXPIRY.plusSeconds(1))).isEqualTo(1);
    }
}
