package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Fixtures.OPENS;
import static org.palmares.dossiers.Fixtures.complete;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.people.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({DossierRepository.class, RevisionRepository.class, DossierRows.class})
class RevisionRepositoryTest {

    private static final UUID TAB = UUID.randomUUID();
    private static final UUID OTHER_TAB = UUID.randomUUID();
    private static final Instant LATER = OPENS.plusSeconds(60);

    @Autowired
    RevisionRepository revisions;

    @Autowired
    DossierRows rows;

    AccountId ada;
    AccountId bea;
    DossierId dossier;
    DossierId other;

    @BeforeEach
    void two_dossiers() {
        ada = rows.account("Ada");
        bea = rows.account("Bea");
        dossier = rows.opened(ada, "Brest").id();
        other = rows.opened(ada, "Lens").id();
    }

    @Test
    void the_content_at_a_version_is_the_last_saved_until_then() {
        revisions.add(dossier, 1, TAB, titled("Un"), ada, OPENS);
        revisions.add(dossier, 4, null, complete(), bea, LATER);

        assertThat(revisions.at(dossier, 0)).isEmpty();
        assertThat(revisions.at(dossier, 1)).contains(titled("Un"));
        assertThat(revisions.at(dossier, 3)).contains(titled("Un"));
        assertThat(revisions.at(dossier, 4)).contains(complete());
        assertThat(revisions.at(dossier, 99)).contains(complete());
        assertThat(revisions.at(other, 99)).isEmpty();
    }

    @Test
    void a_page_is_known_again_by_the_last_version_that_it_and_its_author_wrote() {
        revisions.add(dossier, 1, TAB, titled("Un"), ada, OPENS);
        revisions.add(dossier, 2, TAB, titled("Deux"), ada, OPENS);
        revisions.add(dossier, 3, OTHER_TAB, titled("Trois"), ada, OPENS);

        assertThat(revisions.lastOf(dossier, TAB, ada)).isEqualTo(2);
        assertThat(revisions.lastOf(dossier, OTHER_TAB, ada)).isEqualTo(3);
        assertThat(revisions.lastOf(dossier, TAB, bea)).isZero();
        assertThat(revisions.lastOf(other, TAB, ada)).isZero();
    }

    @Test
    void what_came_too_late_is_kept_word_for_word_for_its_dossier_alone() {
        var id = revisions.keep(dossier, TAB, 3, complete(), ada, LATER);

        assertThat(revisions.stray(dossier, id)).contains(new StraySave(id, dossier, 3, LATER, ada, complete(), false));
        assertThat(revisions.stray(other, id)).isEmpty();
        assertThat(revisions.stray(dossier, UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_page_that_goes_on_sending_has_one_stray_save_always_its_latest() {
        var first = revisions.keep(dossier, TAB, 3, titled("Un"), ada, OPENS);
        var again = revisions.keep(dossier, TAB, 4, titled("Deux"), ada, LATER);

        assertThat(again).isEqualTo(first);
        assertThat(revisions.strays(dossier, ada))
                .containsExactly(new StraySave(first, dossier, 4, LATER, ada, titled("Deux"), false));
    }

    @Test
    void strays_are_those_of_one_author_not_settled_yet_the_latest_first() {
        var first = revisions.keep(dossier, TAB, 3, titled("Un"), ada, OPENS);
        var second = revisions.keep(dossier, OTHER_TAB, 3, titled("Deux"), ada, LATER);
        revisions.keep(dossier, TAB, 3, titled("Trois"), bea, LATER);
        revisions.keep(other, TAB, 3, titled("Quatre"), ada, LATER);

        assertThat(revisions.strays(dossier, ada)).extracting(StraySave::id).containsExactly(second, first);
        revisions.settle(second, LATER);
        assertThat(revisions.strays(dossier, ada)).extracting(StraySave::id).containsExactly(first);
        assertThat(revisions.stray(dossier, second).orElseThrow().settled()).isTrue();
    }

    @Test
    void once_settled_the_next_stray_save_of_the_page_is_another() {
        var first = revisions.keep(dossier, TAB, 3, titled("Un"), ada, OPENS);
        revisions.settle(first, LATER);

        var second = revisions.keep(dossier, TAB, 5, titled("Deux"), ada, LATER);

        assertThat(second).isNotEqualTo(first);
        assertThat(revisions.stray(dossier, first).orElseThrow().content()).isEqualTo(titled("Un"));
    }

    @Test
    void a_page_whose_save_went_through_settles_what_it_alone_had_sent() {
        revisions.keep(dossier, TAB, 3, titled("Un"), ada, OPENS);
        var elsewhere = revisions.keep(dossier, OTHER_TAB, 3, titled("Deux"), ada, OPENS);
        revisions.keep(dossier, TAB, 3, titled("Trois"), bea, OPENS);
        revisions.keep(other, TAB, 3, titled("Quatre"), ada, OPENS);

        revisions.settleTab(dossier, TAB, ada, LATER);

        assertThat(revisions.strays(dossier, ada)).extracting(StraySave::id).containsExactly(elsewhere);
        assertThat(revisions.strays(dossier, bea)).hasSize(1);
        assertThat(revisions.strays(other, ada)).hasSize(1);
    }

    @Test
    void the_last_receipt_is_that_of_the_highest_version() {
        assertThat(revisions.lastReceipt(dossier)).isEmpty();
        var first = receipt(3, OPENS);
        var second = receipt(7, LATER);

        revisions.add(second);
        revisions.add(first);

        assertThat(revisions.lastReceipt(dossier)).contains(second);
        assertThat(revisions.lastReceipt(other)).isEmpty();
    }

    private Receipt receipt(int version, Instant at) {
        return new Receipt(dossier, "2027-001", version, at, "0123456789abcdef".repeat(4));
    }

    private static Content titled(String title) {
        return new Content(title, "", null, Set.of(), Map.of());
    }
}
