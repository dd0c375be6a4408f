package org.palmares.auditions.commands;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palmares.auditions.planning.Clash.Fact;
import org.palmares.auditions.planning.Clash.Fact.Kind;
import org.palmares.auditions.planning.Tour;

/// What stands in the way is said so that people know what to change.
class ClashWordsTest extends SmallClash {

    @Test
    void an_audition_that_nobody_can_chair_clashes_alone() throws IOException {
        var tour = tour(List.of(ADA, BOB), List.of(chaired("both", "ada", "bob")), List.of(audition("a", "both")));

        clashes(tour, Set.of("a"), new Fact(Kind.JURY_NEEDS, "both"));
        told(
                tour,
                "Même seule, a ne peut être entendue. En cause : la capacité demandée à un membre au moins du jury"
                        + " both (chair). Cela levé, elle peut l’être.",
                "Even alone, a cannot be heard. What stands in the way: the ability asked of one member at least of"
                        + " jury both (chair). Without that, it can be.");
    }

    @Test
    void an_audition_whose_only_chair_is_recused_clashes_alone() throws IOException {
        var chair = new Tour.Juror("ada", ADA.home(), ADA.available(), Set.of("chair"), Set.of("a"), 1);
        var tour = tour(
                List.of(chair, BOB),
                List.of(chaired("both", "ada", "bob")),
                List.of(audition("a", "both"), audition("b", "both")));

        clashes(tour, Set.of("a"), new Fact(Kind.JURY_NEEDS, "both"), new Fact(Kind.RECUSALS, "ada"));
        told(
                tour,
                "Même seule, a ne peut être entendue. En cause : le déport de ada (a) ; la capacité demandée à un"
                        + " membre au moins du jury both (chair). Un seul de ces faits levé, elle peut l’être.",
                "Even alone, a cannot be heard. What stands in the way: the recusal of ada (a); the ability asked of"
                        + " one member at least of jury both (chair). Without any one of these facts, it can be.");
    }

    @Test
    void an_order_that_leaves_no_time_clashes() throws IOException {
        var tour = tour(
                List.of(ADA, BOB),
                List.of(BOTH),
                List.of(
                        audition("a", "both"),
                        audition("b", "both").withOrder(List.of("a")),
                        audition("c", "both").withDiary(NINE_TO_TEN).withOrder(List.of("b"))));

        clashes(
                tour,
                Set.of("a", "b", "c"),
                new Fact(Kind.CANDIDATE, "c"),
                new Fact(Kind.OPENING, "lyon"),
                new Fact(Kind.AFTER, "b"),
                new Fact(Kind.AFTER, "c"));
        told(
                tour,
                "Même sans les autres, ces 3 auditions ne peuvent être toutes entendues (a, b, c). En cause : les heures"
                        + " où le candidat de c est libre ; les jours et les heures d’ouverture à Lyon ; l’ordre demandé"
                        + " (b après a) ; l’ordre demandé (c après b). Un seul de ces faits levé, elles peuvent toutes"
                        + " l’être ; une seule retirée, les autres le peuvent.",
                "Even without the others, these 3 auditions cannot all be heard (a, b, c). What stands in the way: the"
                        + " hours when the candidate of c is free; the days and the hours when Lyon opens; the order"
                        + " asked (b after a); the order asked (c after b). Without any one of these facts, they all can"
                        + " be; with any one of them taken away, the others can.");
    }

    @Test
    void an_order_that_diaries_turn_round_clashes() throws IOException {
        var tour = tour(
                List.of(ADA, BOB),
                List.of(BOTH),
                List.of(
                        audition("a", "both").withDiary(TEN_TO_ELEVEN),
                        audition("b", "both").withDiary(NINE_TO_TEN).withOrder(List.of("a"))));

        clashes(
                tour,
                Set.of("a", "b"),
                new Fact(Kind.CANDIDATE, "a"),
                new Fact(Kind.CANDIDATE, "b"),
                new Fact(Kind.AFTER, "b"));
    }

    @Test
    void two_auditions_with_the_same_place_clash() throws IOException {
        var place = new Tour.Fixed("lyon", at(9), "room");
        var tour = tour(
                List.of(ADA, BOB),
                List.of(alone("ada"), alone("bob")),
                List.of(
                        audition("a", "ada").withPlace(place),
                        audition("b", "bob").withPlace(place)));

        clashes(tour, Set.of("a", "b"), new Fact(Kind.PLACE, "a"), new Fact(Kind.PLACE, "b"));
        told(
                tour,
                "Même sans les autres, ces 2 auditions ne peuvent être toutes entendues (a, b). En cause : la place"
                        + " fixée pour a (Lyon, salle room, lundi 1er mars, 09:00) ; la place fixée pour b (Lyon, salle"
                        + " room, lundi 1er mars, 09:00). Un seul de ces faits levé, elles peuvent toutes l’être ; une"
                        + " seule retirée, les autres le peuvent.",
                "Even without the others, these 2 auditions cannot all be heard (a, b). What stands in the way: the place"
                        + " fixed for a (Lyon, room room, Monday 1 March, 09:00); the place fixed for b (Lyon, room room,"
                        + " Monday 1 March, 09:00). Without any one of these facts, they all can be; with any one of"
                        + " them taken away, the others can.");
    }

    @Test
    void a_place_fixed_when_the_juror_is_away_clashes_alone() throws IOException {
        var tour = tour(
                List.of(ADA.withDiary(TEN_TO_ELEVEN)),
                List.of(alone("ada")),
                List.of(
                        audition("a", "ada").withPlace(new Tour.Fixed("lyon", at(9), null)),
                        audition("b", "ada").withPlace(new Tour.Fixed("lyon", null, null))));

        clashes(tour, Set.of("a"), new Fact(Kind.JUROR, "ada"), new Fact(Kind.PLACE, "a"));
        told(
                tour,
                "Même seule, a ne peut être entendue. En cause : les heures où ada est libre ; la place fixée pour a"
                        + " (Lyon, lundi 1er mars, 09:00). Un seul de ces faits levé, elle peut l’être.",
                "Even alone, a cannot be heard. What stands in the way: the hours when ada is free; the place fixed for"
                        + " a (Lyon, Monday 1 March, 09:00). Without any one of these facts, it can be.");
    }
}
