package org.palmares.dossiers.web;

import static org.palmares.dossiers.Programme.DURING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.HandClock;
import org.palmares.TestDatabase;
import org.palmares.TestPeople;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Programme;
import org.palmares.editions.EditionId;
import org.palmares.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The pages of dossiers while a call is open, through the real security chain and the real database.
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Programme.Beans.class)
abstract class RealPages {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Programme programme;

    @Autowired
    HandClock clock;

    EditionId edition;
    Actor.Person owner;
    Actor.Person organiser;

    @BeforeEach
    void a_call_is_open() {
        clock.set(DURING);
        edition = programme.calling();
        owner = programme.person("Ada");
        organiser = programme.organiser(edition);
    }

    @AfterEach
    void sweep() {
        programme.sweepLetters();
    }

    MvcTestResult get(String address, Actor.Person person) {
        return mvc.get()
                .uri(URI.create(address))
                .with(signedIn(person))
                .header("Accept", "text/html")
                .exchange();
    }

    MvcTestResult post(String address, Actor.Person person, Map<String, String> fields) {
        var request =
                mvc.post().uri(address).with(signedIn(person)).with(csrf()).locale(Locale.FRENCH);
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    static RequestPostProcessor signedIn(Actor.Person person) {
        return authentication(TestPeople.signedIn(person.account()));
    }
}
