package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AssignmentProperties {

    private static final int SECONDS = 60;

    @Property(tries = 150)
    void the_total_is_that_of_all_assignments_tried_one_by_one(@ForAll("small") Question question) {
        var best = Exhaustive.of(question);

        var outcome = Assigner.largestTotal(question, SECONDS, 1);

        if (best == null) {
            assertThat(outcome).isInstanceOf(Outcome.Impossible.class);
        } else {
            var assigned = assigned(outcome);
            var findings = Checker.check(question, assigned.readings());
            assertThat(findings.broken()).isEmpty();
            assertThat(findings.total()).isEqualTo(best.total()).isEqualTo(assigned.boundTotal());
            assertThat(assigned.proved()).isTrue();
        }
    }

    @Property(tries = 60)
    void the_fairest_is_that_of_all_assignments_tried_one_by_one(@ForAll("small") Question question) {
        var best = Exhaustive.of(question);

        var outcome = Assigner.fairest(question, SECONDS, 1);

        if (best == null) {
            assertThat(outcome).isInstanceOf(Outcome.Impossible.class);
        } else {
            var assigned = assigned(outcome);
            var findings = Checker.check(question, assigned.readings());
            assertThat(findings.broken()).isEmpty();
            assertThat(findings.minimum()).isEqualTo(best.minimum()).isEqualTo(assigned.boundMinimum());
            assertThat(findings.total()).isEqualTo(best.fairTotal()).isEqualTo(assigned.boundTotal());
            assertThat(Exhaustive.sums(question, assigned.readings())).isEqualTo(best.fairSums());
        }
    }

    @Property(tries = 40)
    void prices_lead_to_the_same_fairest_total_as_all_the_pairs(@ForAll("small") Question question) {
        var all = Assigner.fairest(question, SECONDS, 1);

        var priced = Assigner.fairest(question, SECONDS, 1, 0, false);

        assertThat(priced.getClass()).isEqualTo(all.getClass());
        if (all instanceof Outcome.Assigned expected && priced instanceof Outcome.Assigned found) {
            assertThat(found.boundMinimum()).isEqualTo(expected.boundMinimum());
            assertThat(found.boundTotal()).isEqualTo(expected.boundTotal());
            assertThat(Checker.check(question, found.readings()).total())
                    .isEqualTo(Checker.check(question, expected.readings()).total());
        }
    }

    @Property(tries = 100)
    void the_clash_named_clashes_by_itself_and_is_minimal(@ForAll("small") Question question) {
        if (!(Assigner.largestTotal(question, SECONDS, 1) instanceof Outcome.Impossible(var clash, var smallest))) {
            return;
        }
        var budget = Budget.seconds(SECONDS, 1);

        assertThat(smallest).isTrue();
        assertThat(Clash.possible(question, new HashSet<>(clash), budget)).isFalse();
        for (var rule : clash) {
            var without = new HashSet<>(clash);
            without.remove(rule);
            assertThat(Clash.possible(question, without, budget))
                    .as("without %s", rule)
                    .isTrue();
        }
    }

    @Property(tries = 60)
    void the_order_of_the_lines_changes_nothing(@ForAll("medium") Question question, @ForAll long seed) {
        var random = new Random(seed);

        var shuffled = new Question(
                shuffled(question.dossiers(), random),
                shuffled(question.jurors(), random),
                shuffled(question.pairs(), random),
                question.unlistedAllowed());

        assertThat(Assigner.largestTotal(shuffled, SECONDS, 1)).isEqualTo(Assigner.largestTotal(question, SECONDS, 1));
    }

    @Property(tries = 60)
    void new_names_change_nothing_but_names(@ForAll("medium") Question question) {
        var renamed = new Question(
                question.dossiers().stream()
                        .map(dossier -> new Question.Dossier(
                                "z" + dossier.name(), dossier.demand(), dossier.region(), dossier.anchor()))
                        .toList(),
                question.jurors(),
                question.pairs().stream()
                        .map(pair ->
                                new Question.Pair("z" + pair.dossier(), pair.juror(), pair.affinity(), pair.conflict()))
                        .toList(),
                question.unlistedAllowed());

        var before = Assigner.largestTotal(question, SECONDS, 1);
        var after = Assigner.largestTotal(renamed, SECONDS, 1);

        if (before instanceof Outcome.Assigned known) {
            assertThat(assigned(after).readings())
                    .isEqualTo(known.readings().stream()
                            .map(reading -> new Reading("z" + reading.dossier(), reading.juror(), reading.affinity()))
                            .toList());
        } else {
            assertThat(after).isInstanceOf(Outcome.Impossible.class);
        }
    }

    @Property(tries = 60)
    void jurors_who_may_read_twice_as_much_never_lower_the_total(@ForAll("medium") Question question) {
        if (!(Assigner.largestTotal(question, SECONDS, 1) instanceof Outcome.Assigned before)) {
            return;
        }

        var more = new Question(
                question.dossiers(),
                question.jurors().stream()
                        .map(juror -> new Question.Juror(
                                juror.name(),
                                juror.minLoad(),
                                juror.maxLoad() * 2,
                                juror.institution(),
                                juror.national()))
                        .toList(),
                question.pairs(),
                question.unlistedAllowed());

        assertThat(assigned(Assigner.largestTotal(more, SECONDS, 1)).boundTotal())
                .isGreaterThanOrEqualTo(before.boundTotal());
    }

    @Provide
    Arbitrary<Question> small() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), 3, 5));
    }

    @Provide
    Arbitrary<Question> medium() {
        return Arbitraries.longs().map(seed -> random(new Random(seed), 30, 12));
    }

    private static Question random(Random random, int mostDossiers, int mostJurors) {
        int dossierCount = 1 + random.nextInt(mostDossiers);
        int jurorCount = 2 + random.nextInt(mostJurors - 1);
        boolean nationals = random.nextInt(3) == 0;
        var dossiers = new ArrayList<Question.Dossier>();
        for (int dossier = 0; dossier < dossierCount; dossier++) {
            dossiers.add(
                    new Question.Dossier("d" + dossier, random.nextInt(3), null, nationals && random.nextInt(3) == 0));
        }
        var jurors = new ArrayList<Question.Juror>();
        int most = 1 + dossierCount * 3 / jurorCount + random.nextInt(2);
        for (int juror = 0; juror < jurorCount; juror++) {
            jurors.add(new Question.Juror(
                    "j" + juror,
                    random.nextInt(4) == 0 ? 1 : 0,
                    most,
                    random.nextInt(2) == 0 ? null : "i" + random.nextInt(3),
                    nationals && random.nextInt(2) == 0));
        }
        var pairs = new ArrayList<Question.Pair>();
        for (var dossier : dossiers) {
            for (var juror : jurors) {
                if (random.nextInt(5) > 0 && (!juror.national() || dossier.anchor() || random.nextInt(4) == 0)) {
                    pairs.add(new Question.Pair(
                            dossier.name(), juror.name(), 250_000L * (random.nextInt(12) - 2), random.nextInt(8) == 0));
                }
            }
        }
        return new Question(dossiers, jurors, pairs, !nationals && random.nextBoolean());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Outcome.Assigned assigned(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Assigned.class);
        return (Outcome.Assigned) outcome;
    }
}
