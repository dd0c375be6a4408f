package org.palmares.people;

import java.util.List;
import java.util.Locale;
import org.palmares.cli.Welcome;
import org.palmares.web.Texts;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// While nobody has an account, tells whoever starts the server where the first organiser opens theirs.
@Component
class FirstOrganiserWelcome implements Welcome {

    private final People people;
    private final Environment environment;

    FirstOrganiserWelcome(People people, Environment environment) {
        this.people = people;
        this.environment = environment;
    }

    @Override
    public List<String> lines() {
        return people.setUpLink()
                .map(path -> Texts.textIn(
                        Locale.getDefault(),
                        "people.welcome",
                        "http://localhost:%s%s".formatted(environment.getProperty("local.server.port", "8080"), path)))
                .map(List::of)
                .orElse(List.of());
    }
}
