package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.NICE;
import static org.palmares.dossiers.Programme.PARIS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;

/// Who may know a dossier, and in which list it stands.
class DossierReadersTest extends OpenCall {

    @Test
    void a_draft_is_read_by_its_authors_alone() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");
        readers.told.add(id);

        assertThat(ada.perform(() -> dossiers.reading(id)).rights())
                .isEqualTo(new DossierReading.Rights(true, true, true, false, false));
        assertThat(bea.perform(() -> dossiers.reading(id)).rights())
                .isEqualTo(new DossierReading.Rights(true, true, false, false, false));
        for (var stranger : List.of(
                organiser(), coordinator(programme.west(edition)), programme.person("Jurée"), new Actor.Anonymous())) {
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.get(id)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.reading(id)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.lacks(id)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.lastSave(id)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.receipt(id)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.requireVersion(id, 0)));
        }
    }

    @Test
    void what_was_handed_in_is_read_by_those_who_examine_it_and_those_told_to() {
        var id = submitted(ada, BREST, "Le guichet");

        assertThat(organiser().perform(() -> dossiers.reading(id)).rights())
                .isEqualTo(new DossierReading.Rights(false, false, false, true, true));
        assertThat(coordinator(programme.west(edition))
                        .perform(() -> dossiers.reading(id))
                        .rights())
                .isEqualTo(new DossierReading.Rights(false, false, false, true, false));
        var juror = programme.person("Jurée");
        refused(NotFound.class, () -> juror.perform(() -> dossiers.get(id)));
        readers.told.add(id);
        assertThat(juror.perform(() -> dossiers.reading(id)).rights())
                .isEqualTo(new DossierReading.Rights(false, false, false, false, false));
        refused(NotFound.class, () -> juror.perform(() -> dossiers.lastSave(id)));
    }

    @Test
    void each_role_lists_what_it_may_and_nobody_else_lists_anything() {
        var brest = submitted(ada, BREST, "Le guichet");
        var nice = submitted(programme.person("Bea"), NICE, "Le parc");
        var paris = submitted(programme.person("Cléo"), PARIS, "La place");
        open(programme.person("Dora"), NICE);
        var organiser = organiser();
        var south = coordinator(programme.south(edition));
        organiser.perform(() -> {
            dossiers.declareEligible(brest);
            dossiers.declareEligible(paris);
        });

        assertThat(numbers(organiser)).containsExactly(1, 2, 3, 4);
        assertThat(numbers(south)).containsExactly(2, 4);
        assertThat(organiser.perform(() -> dossiers.counts(edition)))
                .isEqualTo(counts(Map.of("DRAFT", 1, "SUBMITTED", 1, "ELIGIBLE", 2)));
        assertThat(south.perform(() -> dossiers.counts(edition))).isEqualTo(counts(Map.of("DRAFT", 1, "SUBMITTED", 1)));
        assertThat(organiser.perform(() -> dossiers.eligible(edition)))
                .extracting(Dossier::id)
                .containsExactly(brest, paris);
        assertThat(south.perform(() -> dossiers.eligible(edition))).isEmpty();
        assertThat(organiser.perform(() -> dossiers.toExamine(edition, 0))).contains(nice);
        assertThat(coordinator(programme.west(edition)).perform(() -> dossiers.toExamine(edition, 0)))
                .isEmpty();
        for (var stranger : List.of(ada, programme.person("Passant"), programme.organiser(programme.calling()))) {
            refused(NotFound.class, () -> numbers(stranger));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.counts(edition)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.eligible(edition)));
            refused(NotFound.class, () -> stranger.perform(() -> dossiers.toExamine(edition, 0)));
        }
    }

    @Test
    void a_page_of_the_list_knows_how_long_the_whole_is() {
        open(ada, BREST);
        open(ada, BREST);
        open(ada, BREST);
        var two = new DossierQuery("", "", null, null, false, null, DossierQuery.Sort.NUMBER, false, 2, 0);

        var page = organiser().perform(() -> dossiers.list(edition, two));

        assertThat(page.rows()).hasSize(2);
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void ones_own_dossiers_are_listed_to_oneself() {
        var id = open(ada, BREST);

        assertThat(ada.perform(() -> dossiers.mine()))
                .extracting(DossierSummary::id)
                .containsExactly(id.value());
        assertThat(programme.person("Passant").perform(() -> dossiers.mine())).isEmpty();
        refused(NotFound.class, () -> dossiers.mine());
    }

    private List<Integer> numbers(Actor reader) {
        return reader.perform(() -> dossiers.list(edition, DossierQuery.all())).rows().stream()
                .map(DossierSummary::number)
                .toList();
    }

    private static Map<String, Integer> counts(Map<String, Integer> some) {
        var all = new HashMap<String, Integer>();
        DossierStatus.CODES.forEach(code -> all.put(code, some.getOrDefault(code, 0)));
        return all;
    }
}
