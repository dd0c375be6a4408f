package org.palmares.deliberations.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.palmares.deliberations.quotas.Drafts.Draft;
import org.palmares.deliberations.quotas.Outcome.Chosen;
import org.palmares.deliberations.quotas.Outcome.Impossible;
import org.palmares.deliberations.quotas.Outcome.Reason;

class SelectionProperties {

    @Property(tries = 300)
    void the_choice_is_that_of_all_sets_tried_one_by_one(@ForAll long seed, @ForAll boolean nested) {
        var draft = Drafts.random(new Random(seed), nested);

        var outcome = choose(draft);

        var best = Drafts.best(draft);
        if (best == null) {
            assertThat(outcome).isInstanceOf(Impossible.class);
        } else {
            assertThat(Drafts.retained(outcome)).isEqualTo(best);
        }
    }

    @Property(tries = 150)
    void the_solver_and_the_greedy_way_agree_where_quotas_are_nested(@ForAll long seed) {
        var draft = Drafts.random(new Random(seed), true);
        var standing = new Standing(draft.candidates(), draft.terms());
        var terms = draft.terms();
        var nest = Objects.requireNonNull(Nest.of(standing, terms.places(), terms.bounds()));

        assertThat(nest.best()).isEqualTo(new Crossing(standing, terms.places(), terms.bounds()).best());
    }

    @Property(tries = 200)
    void a_clash_cannot_stand_and_no_fewer_quotas_clash(@ForAll long seed, @ForAll boolean nested) {
        var draft = Drafts.random(new Random(seed), nested);
        if (choose(draft) instanceof Impossible(var clash, boolean fewest)) {
            assertThat(fewest).isTrue();
            assertThat(Drafts.best(with(draft, clash))).isNull();
            for (int set = 0; set < 1 << draft.terms().bounds().size(); set++) {
                if (Integer.bitCount(set) < clash.size()) {
                    assertThat(Drafts.best(with(draft, some(draft.terms().bounds(), set))))
                            .isNotNull();
                }
            }
        }
    }

    @Property(tries = 100)
    void a_dossier_whose_score_rises_is_never_dropped(@ForAll long seed, @ForAll boolean nested) {
        var random = new Random(seed);
        var draft = Drafts.random(random, nested);
        if (choose(draft) instanceof Chosen chosen) {
            for (var dossier : chosen.retained()) {
                assertThat(Drafts.retained(
                                choose(raised(draft, dossier, BigDecimal.valueOf(1 + random.nextInt(5), 1)))))
                        .contains(dossier);
            }
        }
    }

    @Property(tries = 150)
    void nor_is_it_where_near_ties_are_settled_and_quotas_nested(@ForAll long seed) {
        var random = new Random(seed);
        var plain = Drafts.random(random, true);
        var deliberated = new ArrayList<>(
                plain.candidates().stream().map(Candidate::dossier).toList());
        Collections.shuffle(deliberated, random);
        var terms = new Terms(
                plain.terms().places(),
                plain.terms().bounds(),
                plain.terms().seed(),
                Closeness.of((one, other) -> one.equals(other) ? .4 : 0),
                deliberated.subList(0, random.nextInt(deliberated.size() + 1)));
        var draft = new Draft(plain.candidates(), terms);
        if (choose(draft) instanceof Chosen chosen) {
            for (var dossier : chosen.retained()) {
                assertThat(Drafts.retained(
                                choose(raised(draft, dossier, BigDecimal.valueOf(1 + random.nextInt(9), 1)))))
                        .contains(dossier);
            }
        }
    }

    @Property(tries = 100)
    void other_names_and_another_order_change_nothing(@ForAll long seed, @ForAll boolean nested) {
        var random = new Random(seed);
        var draft = Drafts.random(random, nested);
        var renamed = new ArrayList<>(draft.candidates().stream()
                .map(one -> new Candidate(
                        new UUID(99, one.number()), one.number(), one.score(), one.groups(), one.criteria()))
                .toList());
        Collections.shuffle(renamed, random);

        var outcome = choose(draft);
        var other = Selection.choose(renamed, draft.terms());

        if (outcome instanceof Chosen chosen) {
            assertThat(((Chosen) other).retained().stream().map(UUID::getLeastSignificantBits))
                    .containsExactlyElementsOf(chosen.retained().stream()
                            .map(UUID::getLeastSignificantBits)
                            .toList());
        } else {
            assertThat(other).isEqualTo(outcome);
        }
    }

    @Property(tries = 150)
    void a_quota_named_alone_is_what_decided_and_each_displacement_has_its_counterpart(
            @ForAll long seed, @ForAll boolean nested) {
        var draft = Drafts.random(new Random(seed), nested);
        if (!(choose(draft) instanceof Chosen(var verdicts))) {
            return;
        }
        Map<UUID, Outcome.Verdict> byDossier =
                verdicts.stream().collect(Collectors.toMap(Outcome.Verdict::dossier, Function.identity()));
        for (var verdict : verdicts) {
            switch (verdict.reason()) {
                case Reason.CalledByQuota(var quotas) -> {
                    var rest = draft.terms().bounds().stream()
                            .map(bound -> quotas.contains(bound)
                                    ? new Bound(bound.group(), bound.label(), 0, bound.max())
                                    : bound)
                            .toList();
                    assertThat(quotas.size() > 1
                                    || !Drafts.retained(choose(with(draft, rest)))
                                            .contains(verdict.dossier()))
                            .isTrue();
                    moved(verdict, byDossier, true);
                }
                case Reason.CalledByPlaceFreed() -> moved(verdict, byDossier, true);
                case Reason.MetFullQuota(var quotas) -> {
                    var rest = draft.terms().bounds().stream()
                            .map(bound -> quotas.contains(bound)
                                    ? new Bound(bound.group(), bound.label(), bound.min(), 99)
                                    : bound)
                            .toList();
                    assertThat(quotas.size() > 1
                                    || Drafts.retained(choose(with(draft, rest)))
                                            .contains(verdict.dossier()))
                            .isTrue();
                    moved(verdict, byDossier, false);
                }
                case Reason.GaveWay() -> moved(verdict, byDossier, false);
                case Reason.ByMerit(), Reason.BelowTheLine() ->
                    assertThat(verdict.counterpart()).isNull();
            }
        }
    }

    private static void moved(Outcome.Verdict verdict, Map<UUID, Outcome.Verdict> byDossier, boolean in) {
        assertThat(verdict.counterpart()).isNotNull();
        var other = Objects.requireNonNull(byDossier.get(verdict.counterpart()));
        assertThat(other.counterpart()).isEqualTo(verdict.dossier());
        assertThat(verdict.reason().retained()).isEqualTo(in);
        assertThat(other.reason().retained()).isEqualTo(!in);
    }

    private static Outcome choose(Draft draft) {
        return Selection.choose(draft.candidates(), draft.terms());
    }

    private static Draft with(Draft draft, List<Bound> bounds) {
        return new Draft(draft.candidates(), draft.terms().with(draft.terms().places(), bounds));
    }

    private static Draft raised(Draft draft, UUID dossier, BigDecimal by) {
        return new Draft(
                draft.candidates().stream()
                        .map(one -> one.dossier().equals(dossier)
                                ? new Candidate(
                                        dossier, one.number(), one.score().add(by), one.groups(), one.criteria())
                                : one)
                        .toList(),
                draft.terms());
    }

    private static List<Bound> some(List<Bound> bounds, int set) {
        Set<Bound> some = new HashSet<>();
        for (int place = 0; place < bounds.size(); place++) {
            if ((set >> place & 1) == 1) {
                some.add(bounds.get(place));
            }
        }
        return List.copyOf(some);
    }
}
