package org.palmares.people;

import java.util.List;
import java.util.Locale;
import org.palmares.cli.Welcome;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// While nobody organises the programme, tells whoever starts the server where the first organiser opens theirs.
@Component
class FirstOrganiserWelcome implements Welcome {

    private final People people;

    FirstOrganiserWelcome(People people) {
        this.people = people;
    }

    @Override
    public List<String> lines() {
        return people.setUpLink()
                .map(address -> Texts.textIn(Locale.getDefault(), "people.welcome", address))
                .map(List::of)
                .orElse(List.of());
    }
}
