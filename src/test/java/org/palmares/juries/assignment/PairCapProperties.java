package org.palmares.juries.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PairCapProperties {

    private static final int SECONDS = 60;
    private static final int DRAWS = 4_000;

    @Property(tries = 120)
    void the_expected_total_is_that_of_a_linear_programme_and_every_rule_is_kept(
            @ForAll("questions") Question question, @ForAll @IntRange(min = 5, max = 100) int percent) {
        int cap = percent * 10_000;

        var outcome = PairCap.draw(question, cap, SECONDS, 1);

        var expected = largest(question, cap);
        switch (outcome) {
            case Capped.Without(var without) -> assertThat(without).isInstanceOf(Outcome.Impossible.class);
            case Capped.TooLow(var least) -> {
                assertThat(expected).isEmpty();
                assertThat(least).isGreaterThan(cap);
                assertThat(PairCap.draw(question, least, SECONDS, 1)).isInstanceOf(Capped.Drawn.class);
            }
            case Capped.Drawn drawn -> {
                assertThat(MarginalChecker.broken(question, drawn.marginals(), cap))
                        .isEmpty();
                assertThat(Checker.check(question, drawn.readings()).broken()).isEmpty();
                assertThat(new BigDecimal(drawn.expected(), 12).doubleValue())
                        .isCloseTo(expected.orElseThrow(), within(1e-6));
            }
        }
    }

    @Property(tries = 60)
    void a_cap_of_one_costs_nothing(@ForAll("questions") Question question) {
        if (PairCap.draw(question, Marginal.CERTAIN, SECONDS, 1) instanceof Capped.Drawn drawn) {
            assertThat(new BigDecimal(drawn.expected(), 12))
                    .isEqualByComparingTo(BigDecimal.valueOf(drawn.uncapped(), 6));
            assertThat(Checker.check(question, drawn.readings()).total()).isEqualTo(drawn.uncapped());
        }
    }

    @Property(tries = 12, seed = "7")
    void over_many_draws_each_pair_comes_as_often_as_its_probability(
            @ForAll("questions") Question question, @ForAll @IntRange(min = 30, max = 70) int percent) {
        if (!(PairCap.draw(question, percent * 10_000, SECONDS, 1) instanceof Capped.Drawn drawn)) {
            return;
        }
        var random = new Random(7);
        Map<List<String>, Integer> times = new HashMap<>();

        for (int draw = 0; draw < DRAWS; draw++) {
            var readings = PairCap.drawn(question, drawn.marginals(), random);
            assertThat(Checker.check(question, readings).broken()).isEmpty();
            readings.forEach(reading -> times.merge(List.of(reading.dossier(), reading.juror()), 1, Integer::sum));
        }

        for (var marginal : drawn.marginals()) {
            double probability = marginal.probability() / (double) Marginal.CERTAIN;
            double deviation = Math.sqrt(probability * (1 - probability) / DRAWS);
            assertThat(times.getOrDefault(List.of(marginal.dossier(), marginal.juror()), 0) / (double) DRAWS)
                    .as("%s", marginal)
                    .isCloseTo(probability, within(5 * deviation + 1e-9));
        }
    }

    @Property(tries = 20)
    void the_same_seed_draws_the_same(@ForAll("questions") Question question) {
        assertThat(PairCap.draw(question, 600_000, SECONDS, 5)).isEqualTo(PairCap.draw(question, 600_000, SECONDS, 5));
    }

    /// Institutions with both national and other jurors stand aside here: PairCap then keeps a rule of its own.
    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.longs().map(seed -> {
            var question = Questions.any(new Random(seed), 6, 8);
            return new Question(
                    question.dossiers(),
                    question.jurors().stream()
                            .map(juror -> new Question.Juror(
                                    juror.name(),
                                    juror.minLoad(),
                                    juror.maxLoad(),
                                    juror.national() ? null : juror.institution(),
                                    juror.national()))
                            .toList(),
                    question.pairs(),
                    question.unlistedAllowed());
        });
    }

    /// The largest expected total by GLOP, each rule as a row.
    private static OptionalDouble largest(Question question, int cap) {
        Loader.loadNativeLibraries();
        var solver = MPSolver.createSolver("GLOP");
        var rows = new HashMap<List<String>, MPConstraint>();
        var pairs = new HashMap<List<String>, Question.Pair>();
        question.pairs().forEach(pair -> pairs.put(List.of(pair.dossier(), pair.juror()), pair));
        solver.objective().setMaximization();
        for (var juror : question.jurors()) {
            rows.put(List.of("load", juror.name()), solver.makeConstraint(juror.minLoad(), juror.maxLoad()));
        }
        for (var dossier : question.dossiers()) {
            int nationals = dossier.anchor() ? 2 : 0;
            var ordinary = solver.makeConstraint(dossier.demand(), dossier.demand());
            var national = solver.makeConstraint(nationals, nationals);
            for (var juror : question.jurors()) {
                var pair = pairs.get(List.of(dossier.name(), juror.name()));
                boolean allowed = pair == null
                        ? question.unlistedAllowed() && (!juror.national() || dossier.anchor())
                        : !pair.conflict();
                if (!allowed) {
                    continue;
                }
                var reads = solver.makeNumVar(0, cap / (double) Marginal.CERTAIN, "");
                solver.objective().setCoefficient(reads, pair == null ? 0 : pair.affinity() / 1e6);
                (dossier.anchor() && juror.national() ? national : ordinary).setCoefficient(reads, 1);
                rows.computeIfAbsent(List.of("load", juror.name()), _ -> solver.makeConstraint(0, 0))
                        .setCoefficient(reads, 1);
                if (juror.institution() != null) {
                    rows.computeIfAbsent(
                                    List.of("institution", dossier.name(), juror.institution()),
                                    _ -> solver.makeConstraint(0, 1))
                            .setCoefficient(reads, 1);
                }
            }
        }
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                ? OptionalDouble.of(solver.objective().value())
                : OptionalDouble.empty();
    }
}
