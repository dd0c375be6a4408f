package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Programme.BREST;
import static org.palmares.dossiers.Programme.DURING;
import static org.palmares.dossiers.Programme.account;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;

/// A draft is written, by one or by several, from pages that know more or less of it.
class DossierWritingTest extends OpenCall {

    @Test
    void a_save_gives_the_next_version_and_the_same_words_again_do_not() {
        var id = open(ada, BREST);

        assertThat(save(ada, id, titled("Un"), 0)).isEqualTo(1);
        assertThat(save(ada, id, titled("Un"), 1)).isEqualTo(1);
        assertThat(save(ada, id, titled("Deux"), 1)).isEqualTo(2);
        assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Deux"));
        assertThat(ada.perform(() -> dossiers.lastSave(id)))
                .isEqualTo(new Dossiers.LastSave(DURING, account(ada), true));
    }

    @Test
    void a_stale_save_of_other_fields_is_merged_and_one_of_the_same_field_refused() {
        var id = open(ada, BREST);
        save(ada, id, titled("Un"), 0);
        save(ada, id, titled("Deux"), 1);

        save(ada, id, new Content("Un", "Un résumé.", null, Set.of(), Map.of()), 1);
        assertThat(ada.perform(() -> dossiers.get(id)).content())
                .isEqualTo(new Content("Deux", "Un résumé.", null, Set.of(), Map.of()));

        refused(OptimisticLockingFailureException.class, () -> save(ada, id, titled("Trois"), 1));
        assertThat(ada.perform(() -> dossiers.get(id)).content().title()).isEqualTo("Deux");
    }

    @Test
    void a_page_whose_answer_was_lost_sends_again_without_any_clash() {
        var id = open(ada, BREST);
        var tab = UUID.randomUUID();
        keep(ada, id, titled("Un"), 0, tab);

        assertThat(keep(ada, id, titled("Un"), 0, tab)).isEqualTo(new SaveResult.Kept(1, DURING, false));
        assertThat(keep(ada, id, titled("Un et demi"), 0, tab)).isEqualTo(new SaveResult.Kept(2, DURING, false));
    }

    @Test
    void what_two_authors_wrote_in_other_fields_is_kept_together() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");
        keep(ada, id, titled("Un"), 0, UUID.randomUUID());

        var result = keep(bea, id, new Content("", "Un résumé.", null, Set.of(), Map.of()), 0, UUID.randomUUID());

        assertThat(result).isEqualTo(new SaveResult.Kept(2, DURING, true));
        assertThat(ada.perform(() -> dossiers.get(id)).content())
                .isEqualTo(new Content("Un", "Un résumé.", null, Set.of(), Map.of()));
        assertThat(ada.perform(() -> dossiers.lastSave(id)).byMe()).isFalse();
    }

    @Test
    void what_clashes_is_kept_aside_for_its_sender_who_settles_it_once() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");
        keep(ada, id, titled("Un"), 0, UUID.randomUUID());

        var stray = clash(keep(bea, id, titled("Deux"), 0, UUID.randomUUID()));

        assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Un"));
        assertThat(bea.perform(() -> dossiers.reading(id)).strays())
                .extracting(StraySave::id)
                .containsExactly(stray);
        assertThat(ada.perform(() -> dossiers.reading(id)).strays()).isEmpty();
        refused(NotFound.class, () -> ada.perform(() -> dossiers.compare(id, stray)));
        refused(NotFound.class, () -> ada.perform(() -> dossiers.settle(id, stray, Map.of(), 1)));
        assertThat(bea.perform(() -> dossiers.compare(id, stray)))
                .satisfies(comparison -> assertThat(comparison.storedByName()).isEqualTo("Ada"))
                .satisfies(comparison -> assertThat(comparison.merge().clashes())
                        .containsExactly(new Merge.Clash("title", "", "Un", "Deux")));

        var settled = bea.perform(() -> dossiers.settle(id, stray, Map.of("title", "Trois"), 1));
        var again = bea.perform(() -> dossiers.settle(id, stray, Map.of("title", "Quatre"), 2));

        assertThat(settled).isEqualTo(new SaveResult.Kept(2, DURING, false));
        assertThat(again).isEqualTo(new SaveResult.Kept(2, DURING, false));
        assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Trois"));
        assertThat(bea.perform(() -> dossiers.reading(id)).strays()).isEmpty();
    }

    @Test
    void a_choice_made_beside_an_older_text_does_not_undo_what_was_written_since() {
        var id = open(ada, BREST);
        var bea = invited(id, "Bea");
        keep(ada, id, titled("Un"), 0, UUID.randomUUID());
        var stray = clash(keep(bea, id, titled("Deux"), 0, UUID.randomUUID()));
        keep(ada, id, titled("Tout autre chose"), 1, UUID.randomUUID());

        var result = bea.perform(() -> dossiers.settle(id, stray, Map.of("title", "Deux"), 1));

        assertThat(result).isInstanceOf(SaveResult.Clashing.class);
        assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(titled("Tout autre chose"));
        assertThat(bea.perform(() -> dossiers.reading(id)).strays())
                .extracting(StraySave::content)
                .containsExactly(titled("Deux"));
    }

    @Test
    void what_comes_in_once_the_dossier_is_handed_in_is_kept_aside_and_taken_up_if_it_is_returned() {
        var id = submitted(ada, BREST, "Le guichet");
        int version = ada.perform(() -> dossiers.get(id)).version();
        var typed = programme.complete(edition, "Le guichet mobile");

        var stray = clash(keep(ada, id, typed, version, UUID.randomUUID()));

        assertThat(ada.perform(() -> dossiers.get(id)).content().title()).isEqualTo("Le guichet");
        refused(
                DossierRefusal.NotOpenToWriting.class,
                () -> ada.perform(() -> dossiers.settle(id, stray, Map.of(), version)));
        refused(DossierRefusal.NotOpenToWriting.class, () -> save(ada, id, typed, version));
        organiser().perform(() -> dossiers.returnToComplete(id, "Précisez le titre."));
        ada.perform(() -> dossiers.settle(id, stray, Map.of(), version + 1));
        assertThat(ada.perform(() -> dossiers.get(id)).content()).isEqualTo(typed);
    }

    @Test
    void a_version_that_never_was_is_not_found() {
        var id = open(ada, BREST);

        refused(NotFound.class, () -> keep(ada, id, titled("Un"), 7, UUID.randomUUID()));
    }

    private static UUID clash(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Clashing.class);
        return ((SaveResult.Clashing) result).stray();
    }
}
