package org.palmares.deliberations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.editions.TestEditions;
import org.palmares.people.AccountId;
import org.palmares.scoring.RankedDossier;
import org.palmares.scoring.Ranking;

/// Six places; at least one and at most four of the services, two of the west, two of the urban axis with 30 %
/// reserved.
class DrawingTest {

    private static final Setup SETUP = TestEditions.complete(TestEditions.edition(new EditionStage.Regional()));
    private static final UUID WEST = TestEditions.id(1);
    private static final UUID SOUTH = TestEditions.id(2);
    private static final UUID SERVICES = TestEditions.id(11);
    private static final UUID CULTURE = TestEditions.id(12);
    private static final UUID URBAN = TestEditions.id(21);

    private final List<Candidacy> candidacies = new ArrayList<>();
    private final List<RankedDossier> ranked = new ArrayList<>();

    @Test
    void the_best_are_retained_as_far_as_quotas_allow() {
        for (int number = 1; number <= 8; number++) {
            filed(number, number <= 4 ? "4." + (9 - number) : "3." + (9 - number), SERVICES, WEST, URBAN);
        }
        filed(9, "1.0", CULTURE, SOUTH, null);
        filed(10, "0.5", CULTURE, SOUTH, null);

        var proposal = draw();

        assertThat(proposal.retained())
                .extracting(line -> line.candidacy().number())
                .containsExactly(1, 2, 3, 4, 9, 10);
        assertThat(proposal.lines())
                .extracting(
                        line -> line.grounds() == null ? null : line.grounds().kind())
                .containsExactly(
                        Grounds.Kind.MERIT,
                        Grounds.Kind.MERIT,
                        Grounds.Kind.MERIT,
                        Grounds.Kind.MERIT,
                        Grounds.Kind.QUOTA_FULL,
                        Grounds.Kind.QUOTA_FULL,
                        Grounds.Kind.BELOW_THE_LINE,
                        Grounds.Kind.BELOW_THE_LINE,
                        Grounds.Kind.PLACE_FREED,
                        Grounds.Kind.PLACE_FREED);
    }

    @Test
    void the_share_reserved_for_an_axis_and_its_quota_are_one_bound() {
        for (int number = 1; number <= 8; number++) {
            filed(number, "3." + number, number % 2 == 0 ? SERVICES : CULTURE, WEST, URBAN);
        }

        assertThat(draw().bounds())
                .filteredOn(bound -> bound.group().equals(URBAN))
                .extracting(Bound::min, Bound::max)
                .containsExactly(tuple(2, 6));
    }

    @Test
    void a_minimum_asks_for_no_more_dossiers_than_there_are() {
        for (int number = 1; number <= 8; number++) {
            filed(number, "3." + number, number % 2 == 0 ? SERVICES : CULTURE, SOUTH, null);
        }

        var proposal = draw();

        assertThat(proposal.clash()).isEmpty();
        assertThat(proposal.retained()).hasSize(6);
    }

    @Test
    void fewer_dossiers_than_places_are_all_retained() {
        filed(1, "3.0", CULTURE, SOUTH, null);
        filed(2, "2.0", CULTURE, WEST, null);

        assertThat(draw().retained()).hasSize(2);
    }

    @Test
    void quotas_that_cannot_stand_together_are_named() {
        for (int number = 1; number <= 8; number++) {
            filed(number, "3." + number, SERVICES, WEST, URBAN);
        }

        var proposal = draw();

        assertThat(proposal.clash()).extracting(Bound::group).containsExactly(SERVICES);
        assertThat(proposal.retained()).isEmpty();
    }

    @Test
    void a_dossier_nobody_has_read_waits_at_the_end() {
        filed(1, "3.0", CULTURE, SOUTH, null);
        filed(2, null, CULTURE, WEST, null);

        var proposal = draw();

        assertThat(proposal.unread())
                .extracting(line -> line.candidacy().number())
                .containsExactly(2);
        assertThat(proposal.lines().getLast().grounds()).isNull();
    }

    @Test
    void one_mark_or_one_sheet_more_changes_the_fingerprint() {
        filed(1, "3.0", CULTURE, SOUTH, null);
        var before = draw();

        assertThat(draw().fingerprint()).isEqualTo(before.fingerprint());
        assertThat(new Drawing(SETUP, candidacies, new Ranking(ranked))
                        .draw(1, true)
                        .fingerprint())
                .isNotEqualTo(before.fingerprint());
        ranked.set(0, ranked(1, "3.0001"));
        assertThat(draw().fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void a_dossier_that_is_no_longer_admitted_is_not_retained() {
        filed(1, "3.0", CULTURE, SOUTH, null);
        ranked.add(ranked(2, "5.0"));

        assertThat(draw().lines()).extracting(line -> line.candidacy().number()).containsExactly(1);
    }

    private ShortlistProposal draw() {
        return new Drawing(SETUP, candidacies, new Ranking(ranked)).draw(0, true);
    }

    private void filed(int number, @Nullable String mean, UUID category, UUID region, @Nullable UUID axis) {
        candidacies.add(new Candidacy(
                dossier(number),
                number,
                "Dossier " + number,
                "Commune " + number,
                new AccountId(new UUID(3, number)),
                new RegionId(region),
                category,
                axis == null ? List.of() : List.of(axis)));
        ranked.add(ranked(number, mean));
    }

    private static RankedDossier ranked(int number, @Nullable String mean) {
        return new RankedDossier(
                mean == null ? 0 : number,
                dossier(number),
                mean == null ? null : new BigDecimal(mean),
                mean == null ? 0 : 3,
                BigDecimal.ZERO);
    }

    private static DossierId dossier(int number) {
        return new DossierId(new UUID(9, number));
    }
}
