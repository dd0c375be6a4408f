package org.palmares.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.scoring.Fixtures.criterion;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkMergeProperties {

    @Property(tries = 2000)
    void nothing_typed_on_either_side_is_lost(
            @ForAll("sheets") Marks base, @ForAll("sheets") Marks stored, @ForAll("sheets") Marks written) {
        var merged = MarkMerge.merge(base, stored, written);

        if (!written.toJury().equals(base.toJury())) {
            assertThat(merged.toJury()).contains(written.toJury());
        }
        if (!stored.toJury().equals(base.toJury())) {
            assertThat(Arrays.stream(stored.toJury().split("\n\n", -1))
                            .filter(paragraph -> !base.toJury().contains(paragraph)))
                    .allMatch(merged.toJury()::contains);
        }
        written.byCriterion().forEach((criterion, mark) -> {
            if (!mark.equals(base.byCriterion().get(criterion))) {
                assertThat(merged.byCriterion()).containsEntry(criterion, mark);
            }
        });
        stored.byCriterion().forEach((criterion, mark) -> {
            if (!mark.equals(base.byCriterion().get(criterion))) {
                assertThat(merged.byCriterion()).containsKey(criterion);
            }
        });
    }

    @Property(tries = 500)
    void a_side_that_changed_nothing_changes_nothing(@ForAll("sheets") Marks base, @ForAll("sheets") Marks other) {
        assertThat(MarkMerge.merge(base, base, other)).isEqualTo(other);
        assertThat(MarkMerge.merge(base, other, base)).isEqualTo(other);
        assertThat(MarkMerge.merge(base, other, other)).isEqualTo(other);
    }

    @Provide
    Arbitrary<Marks> sheets() {
        var marks = Arbitraries.maps(
                Arbitraries.of(1, 2, 3)
                        .map(number -> criterion(number, "x", 1, 0, 5).id()),
                Arbitraries.integers().between(0, 5));
        var text = Arbitraries.of("", "Ici", "Là", "Ailleurs", "Plus loin")
                .list()
                .ofMaxSize(3)
                .map(paragraphs -> String.join("\n\n", paragraphs));
        return Combinators.combine(marks, text, text).as(Marks::new);
    }
}
