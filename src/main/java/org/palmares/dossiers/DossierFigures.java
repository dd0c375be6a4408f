package org.palmares.dossiers;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.palmares.editions.EditionFigures;
import org.palmares.editions.Setup;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many dossiers an edition has, on its first page, for those who may list them.
@Component
class DossierFigures implements EditionFigures {

    private final Dossiers dossiers;
    private final People people;

    DossierFigures(Dossiers dossiers, People people) {
        this.dossiers = dossiers;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> figures(Setup setup) {
        var edition = setup.id().value();
        var roles = people.roles();
        if (!roles.organises(edition) && !roles.holds(Role.COORDINATOR, edition)) {
            return List.of();
        }
        var counts = dossiers.counts(setup.id());
        return List.of("DRAFT", "SUBMITTED", "ELIGIBLE").stream()
                .map(status -> new Figure(
                        Texts.text("dossiers.figure." + status),
                        Texts.number(Objects.requireNonNullElse(counts.get(status), 0)),
                        "/editions/%s/dossiers?status=%s".formatted(setup.slug(), status.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
