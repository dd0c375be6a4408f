package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.editions.TestEditions.CALL_CLOSES;
import static org.palmares.editions.TestEditions.calendar;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.kernel.Wording;

class SettledRulesTest {

    private static final Setup PREPARING = complete(edition(new EditionStage.Preparing()));
    private static final Setup CALLING = complete(edition(new EditionStage.Calling()));

    @Test
    void everything_may_change_before_the_call() {
        assertThatCode(() -> SettledRules.criteria(PREPARING, List.of())).doesNotThrowAnyException();
        assertThatCode(() -> SettledRules.regions(PREPARING, List.of())).doesNotThrowAnyException();
    }

    @Test
    void a_weight_no_longer_changes_once_the_call_is_open() {
        var heavier = CALLING.criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.id(),
                        criterion.round(),
                        criterion.name(),
                        criterion.question(),
                        criterion.lowAnchor(),
                        criterion.highAnchor(),
                        criterion.weight() + 1,
                        criterion.minMark(),
                        criterion.maxMark()))
                .toList();

        assertThatThrownBy(() -> SettledRules.criteria(CALLING, heavier))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
    }

    @Test
    void a_wording_may_be_corrected_at_any_time() {
        var reworded = CALLING.categories().stream()
                .map(category -> new Category(category.id(), Wording.same("Corrigé")))
                .toList();

        assertThatCode(() -> SettledRules.categories(CALLING, reworded)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SettledRules.categories(CALLING, reworded.subList(0, 1)))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
    }

    @Test
    void a_departement_that_no_region_covered_may_be_added_and_none_moves() {
        var west = CALLING.regions().getFirst();
        var south = CALLING.regions().getLast();
        var grown = new Region(south.id(), south.name(), "Toulon", List.of("06", "13", "83"));
        var grabbing = new Region(south.id(), south.name(), "Nice", List.of("06", "13", "35"));
        var shrunk = new Region(south.id(), south.name(), "Nice", List.of("06"));

        assertThatCode(() -> SettledRules.regions(CALLING, List.of(west, grown)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SettledRules.regions(CALLING, List.of(west, grabbing)))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
        assertThatThrownBy(() -> SettledRules.regions(CALLING, List.of(west, shrunk)))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
    }

    @Test
    void quotas_and_places_are_settled_and_readings_are_not() {
        var quotas = CALLING.rules().quotas();

        assertThatCode(() -> SettledRules.rules(CALLING, new Rules(6, 5, quotas)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SettledRules.rules(CALLING, new Rules(7, 3, quotas)))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
        assertThatThrownBy(() -> SettledRules.rules(
                        CALLING, new Rules(6, 3, List.of(new Quota(QuotaKind.CATEGORY, id(11), 2, 4)))))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
    }

    @Test
    void a_deadline_is_put_off_and_never_brought_forward() {
        var edition = CALLING.edition();

        assertThatCode(() -> SettledRules.calendar(edition, closing(CALL_CLOSES.plusSeconds(3600))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SettledRules.calendar(edition, closing(CALL_CLOSES.minusSeconds(60))))
                .isInstanceOf(EditionRefusal.DeadlineBroughtForward.class);
        assertThatThrownBy(() -> SettledRules.calendar(edition, Calendar.empty()))
                .isInstanceOf(EditionRefusal.CalendarInDisorder.class);
        assertThatThrownBy(() -> SettledRules.calendar(
                        edition(new EditionStage.Regional()), closing(CALL_CLOSES.plusSeconds(3600))))
                .isInstanceOf(EditionRefusal.RulesAreSettled.class);
    }

    private static Calendar closing(Instant at) {
        var whole = calendar();
        return new Calendar(
                whole.callOpens(),
                at,
                whole.regionalFrom(),
                whole.regionalTo(),
                whole.finalFrom(),
                whole.finalTo(),
                whole.ceremony());
    }
}
