package org.palmares.juries;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Each deal is checked from its rows alone, by nothing that dealt them.
class DealingProperties {

    record Table(
            List<UUID> dossiers,
            List<UUID> jurors,
            int each,
            Map<UUID, Set<UUID>> barred,
            Map<UUID, Set<UUID>> already) {

        Dealing.Dealt deal() {
            return Dealing.deal(dossiers, jurors, each, barred, already);
        }

        Set<UUID> barred(UUID dossier) {
            return barred.getOrDefault(dossier, Set.of());
        }

        /// Who read it before and still may.
        Set<UUID> readers(UUID dossier) {
            var readers = new HashSet<>(already.getOrDefault(dossier, Set.of()));
            readers.removeAll(barred(dossier));
            return readers;
        }
    }

    @Property(tries = 500)
    void each_dossier_gets_what_it_lacks_from_jurors_who_may_read_it_or_is_named(@ForAll("tables") Table table) {
        var dealt = table.deal();

        assertThat(dealt.dealt().keySet()).isEqualTo(Set.copyOf(table.dossiers()));
        assertThat(dealt.unserved()).doesNotHaveDuplicates();
        for (var dossier : table.dossiers()) {
            var added = dealt.dealt().getOrDefault(dossier, List.of());
            var readers = table.readers(dossier);
            long fresh = table.jurors().stream()
                    .filter(juror -> !table.barred(dossier).contains(juror))
                    .filter(juror -> !readers.contains(juror))
                    .count();
            int lacking = Math.max(0, table.each() - readers.size());
            assertThat(added)
                    .hasSize((int) Math.min(lacking, fresh))
                    .doesNotHaveDuplicates()
                    .isSubsetOf(table.jurors())
                    .noneMatch(readers::contains)
                    .noneMatch(table.barred(dossier)::contains);
            assertThat(dealt.unserved().contains(dossier)).isEqualTo(fresh < lacking);
        }
    }

    @Property(tries = 300)
    void where_nobody_is_barred_no_juror_has_two_readings_more_than_another(@ForAll("tables") Table table) {
        var free = new Table(table.dossiers(), table.jurors(), table.each(), Map.of(), Map.of());

        var loads = loads(free, free.deal());

        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
    }

    @Property(tries = 300)
    void whoever_is_given_a_reading_had_no_more_than_those_who_could_have_had_it(@ForAll("tables") Table table) {
        var loads = new HashMap<UUID, Integer>();
        table.dossiers()
                .forEach(dossier -> table.readers(dossier).forEach(juror -> loads.merge(juror, 1, Integer::sum)));

        table.deal().dealt().forEach((dossier, added) -> {
            var passedOver = table.jurors().stream()
                    .filter(juror -> !added.contains(juror))
                    .filter(juror -> !table.barred(dossier).contains(juror))
                    .filter(juror -> !table.readers(dossier).contains(juror))
                    .collect(toSet());
            for (var juror : added) {
                assertThat(passedOver).allMatch(other -> loads.getOrDefault(other, 0) >= loads.getOrDefault(juror, 0));
            }
            added.forEach(juror -> loads.merge(juror, 1, Integer::sum));
        });
    }

    @Property(tries = 200)
    void dealing_again_adds_nothing(@ForAll("tables") Table table) {
        var first = table.deal();
        var both = new HashMap<UUID, Set<UUID>>();
        table.dossiers().forEach(dossier -> {
            var readers = new HashSet<>(table.already().getOrDefault(dossier, Set.of()));
            readers.addAll(first.dealt().getOrDefault(dossier, List.of()));
            both.put(dossier, readers);
        });

        var second = Dealing.deal(table.dossiers(), table.jurors(), table.each(), table.barred(), both);

        assertThat(second.dealt().values()).allMatch(List::isEmpty);
        assertThat(second.unserved()).containsExactlyInAnyOrderElementsOf(first.unserved());
    }

    private static List<Integer> loads(Table table, Dealing.Dealt dealt) {
        var loads = new ArrayList<Integer>();
        for (var juror : table.jurors()) {
            loads.add((int) dealt.dealt().values().stream()
                    .filter(readers -> readers.contains(juror))
                    .count());
        }
        return loads;
    }

    @Provide
    Arbitrary<Table> tables() {
        var sizes = Combinators.combine(
                Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1, 7),
                Arbitraries.integers().between(1, 4));
        return sizes.as(List::of).flatMap(size -> {
            var dossiers = ids(1, size.get(0));
            var jurors = ids(2, size.get(1));
            // One more than sits: somebody recused, or who left, need not be a juror.
            var sets = Arbitraries.maps(
                    Arbitraries.of(dossiers),
                    Arbitraries.of(ids(2, size.get(1) + 1)).set().ofMaxSize(3));
            return Combinators.combine(sets, sets)
                    .as((barred, already) -> new Table(dossiers, jurors, size.get(2), barred, already));
        });
    }

    private static List<UUID> ids(long kind, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new UUID(kind, number))
                .toList();
    }
}
