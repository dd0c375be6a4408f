package org.palmares.demo;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.palmares.cli.Furnishing;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// Plays an edition up to the middle of its readings on a passing server, for measures.
@Component
class Furnishings implements Furnishing {

    private static final String SLUG = "bench";
    private static final int HANDS = 3;

    private final Faces faces;

    Furnishings(Faces faces) {
        this.faces = faces;
    }

    @Override
    public Furnished furnish(int dossiers) {
        var password = Passphrase.draw(new SecureRandom());
        var course = new Course(LocalDate.now(Texts.PARIS));
        var script = new Script(SLUG, dossiers, 1, course, password, HANDS, () -> true);
        new Player(Stage.of(faces, script), _ -> {}).playToTheReadings();
        return new Furnished(SLUG, DemoRole.ORGANISER.email(), password);
    }
}
