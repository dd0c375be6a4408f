package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    @Property(tries = 100)
    void level_by_level_the_sums_are_those_of_all_assignments_tried_one_by_one(@ForAll("small") Question question) {
        var best = Exhaustive.of(question);

        var outcome = Assigner.levelled(question, SECONDS, 1);

        if (best == null) {
            assertThat(outcome).isInstanceOf(Outcome.Impossible.class);
        } else {
            var assigned = assigned(outcome);
            assertThat(Checker.check(question, assigned.readings()).broken()).isEmpty();
            assertThat(Exhaustive.sums(question, assigned.readings())).isEqualTo(best.levelled());
            assertThat(assigned.proved()).isTrue();
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

    @Property(tries = 30)
    void under_a_floor_too_names_and_order_change_no_sum(@ForAll("small") Question question, @ForAll long seed) {
        var random = new Random(seed);
        var renamed = new Question(
                shuffled(question.dossiers(), random).stream()
                        .map(dossier -> new Question.Dossier(
                                other(dossier.name()), dossier.demand(), dossier.region(), dossier.anchor()))
                        .toList(),
                shuffled(question.jurors(), random).stream()
                        .map(juror -> new Question.Juror(
                                other(juror.name()),
                                juror.minLoad(),
                                juror.maxLoad(),
                                juror.institution(),
                                juror.national()))
                        .toList(),
                question.pairs().stream()
                        .map(pair -> new Question.Pair(
                                other(pair.dossier()), other(pair.juror()), pair.affinity(), pair.conflict()))
                        .toList(),
                question.unlistedAllowed());

        for (boolean lexicographic : new boolean[] {false, true}) {
            var before = Assigner.fairest(question, SECONDS, 1, 0, lexicographic);
            var after = Assigner.fairest(renamed, SECONDS, 1, 0, lexicographic);

            assertThat(after.getClass()).isEqualTo(before.getClass());
            if (before instanceof Outcome.Assigned known) {
                assertThat(Exhaustive.sums(renamed, assigned(after).readings()))
                        .isEqualTo(Exhaustive.sums(question, known.readings()));
            }
        }
    }

    /// Names in the other order.
    private static String other(String name) {
        return name.charAt(0) + String.valueOf((char) ('z' - (name.charAt(1) - '0'))) + name.substring(1);
    }

    @Property(tries = 40)
    void two_calls_side_by_side_have_twice_the_total(@ForAll("medium") Question question) {
        var twice = new Question(
                Stream.of("", "'")
                        .flatMap(copy -> question.dossiers().stream()
                                .map(dossier -> new Question.Dossier(
                                        dossier.name() + copy, dossier.demand(), dossier.region(), dossier.anchor())))
                        .toList(),
                Stream.of("", "'")
                        .flatMap(copy -> question.jurors().stream()
                                .map(juror -> new Question.Juror(
                                        juror.name() + copy,
                                        juror.minLoad(),
                                        juror.maxLoad(),
                                        juror.institution(),
                                        juror.national())))
                        .toList(),
                Stream.of("", "'")
                        .flatMap(copy -> question.pairs().stream()
                                .map(pair -> new Question.Pair(
                                        pair.dossier() + copy, pair.juror() + copy, pair.affinity(), pair.conflict())))
                        .toList(),
                false);
        var once = new Question(question.dossiers(), question.jurors(), question.pairs(), false);

        if (Assigner.largestTotal(once, SECONDS, 1) instanceof Outcome.Assigned before) {
            assertThat(assigned(Assigner.largestTotal(twice, SECONDS, 1)).boundTotal())
                    .isEqualTo(2 * before.boundTotal());
        } else {
            assertThat(Assigner.largestTotal(twice, SECONDS, 1)).isInstanceOf(Outcome.Impossible.class);
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
        return Arbitraries.longs().map(seed -> Questions.any(new Random(seed), 3, 5));
    }

    @Provide
    Arbitrary<Question> medium() {
        return Arbitraries.longs().map(seed -> Questions.any(new Random(seed), 30, 12));
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
