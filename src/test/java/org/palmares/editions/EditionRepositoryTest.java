package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.editions.TestEditions.CALL_CLOSES;
import static org.palmares.editions.TestEditions.CALL_OPENS;
import static org.palmares.editions.TestEditions.calendar;
import static org.palmares.editions.TestEditions.complete;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.kernel.Wording;
import org.palmares.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

@DatabaseTest
@Import({
    EditionRepository.class,
    EditionListRepository.class,
    PartSavedRepository.class,
    CallPartRepository.class,
    JudgingPartRepository.class,
    Setups.class
})
class EditionRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @Autowired
    EditionRepository editions;

    @Autowired
    EditionListRepository lists;

    @Autowired
    PartSavedRepository saved;

    @Autowired
    CallPartRepository callParts;

    @Autowired
    JudgingPartRepository judgingParts;

    @Autowired
    Setups setups;

    @Test
    void an_edition_is_read_as_it_was_written() {
        var id = anEdition("relue");
        editions.date(id, calendar());
        editions.present(
                id,
                new Presentation(
                        new Wording("Label", "Label in English"),
                        2026,
                        new Wording("Thème", ""),
                        new ForumPlace("Lyon", LocalDate.of(2026, 12, 2), null),
                        Texts.PARIS));
        editions.rule(id, 12, 4);

        var row = editions.bySlug("relue").orElseThrow();

        assertThat(row)
                .isEqualTo(new EditionRepository.Row(
                        new Edition(
                                id,
                                "relue",
                                new Wording("Label", "Label in English"),
                                2026,
                                new Wording("Thème", ""),
                                new ForumPlace("Lyon", LocalDate.of(2026, 12, 2), null),
                                Texts.PARIS,
                                calendar(),
                                new EditionStage.Preparing(),
                                false,
                                false,
                                0),
                        12,
                        4));
        assertThat(editions.find(id)).contains(row);
    }

    @Test
    void each_part_is_read_as_it_was_written_and_keeps_its_identities() {
        var id = anEdition("entiere");
        var wanted = complete(editions.find(id).orElseThrow().edition());
        save(id, wanted);

        assertThat(setups.bySlug("entiere")).contains(wanted);

        var fewer = wanted.categories().subList(1, 2);
        callParts.saveCategories(id, fewer);
        callParts.saveRegions(
                id, List.of(wanted.regions().get(1), wanted.regions().get(0)));
        judgingParts.saveQuotas(id, List.of());

        assertThat(callParts.categories(id)).isEqualTo(fewer);
        assertThat(callParts.regions(id))
                .containsExactly(wanted.regions().get(1), wanted.regions().get(0));
        assertThat(judgingParts.quotas(id)).isEmpty();
    }

    @Test
    void levels_may_exchange_their_ranks() {
        var id = anEdition("niveaux");
        var usual = Level.usual();
        judgingParts.saveLevels(id, usual);
        var gold = usual.getFirst();
        var silver = usual.get(1);
        var exchanged = List.of(
                new Level(silver.id(), silver.code(), silver.name(), 1, 2),
                new Level(gold.id(), gold.code(), gold.name(), 2, 1));

        judgingParts.saveLevels(id, exchanged);

        assertThat(judgingParts.levels(id)).isEqualTo(exchanged);
    }

    @Test
    void an_item_of_another_edition_is_never_taken_over() {
        var mine = anEdition("mienne");
        var other = anEdition("autre");
        var category = new Category(CategoryId.random(), Wording.same("Services"));
        callParts.saveCategories(other, List.of(category));

        assertThatThrownBy(() -> callParts.saveCategories(mine, List.of(category)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_part_saved_by_somebody_else_is_refused_and_other_parts_are_not() {
        var id = anEdition("disputee");
        var by = UUID.randomUUID();
        int first = saved.save(id, Part.CALENDAR, 0, NOW, by);

        assertThat(first).isEqualTo(1);
        assertThat(saved.save(id, Part.REGIONS, 0, NOW, null)).isEqualTo(2);
        assertThatThrownBy(() -> saved.save(id, Part.CALENDAR, 0, NOW, null))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(saved.save(id, Part.CALENDAR, first, NOW, by)).isEqualTo(3);
        assertThat(saved.last(id, Part.CALENDAR)).contains(new PartSaved(NOW, by));
        assertThat(editions.version(id)).isEqualTo(3);
    }

    @Test
    void a_transition_leaves_the_stage_it_was_decided_at() {
        var id = anEdition("mouvement");

        editions.move(id, new EditionStage.Preparing(), new EditionStage.Calling());

        assertThat(editions.find(id).orElseThrow().edition().stage()).isEqualTo(new EditionStage.Calling());
        assertThatThrownBy(() -> editions.move(id, new EditionStage.Preparing(), new EditionStage.Calling()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void an_edition_is_open_from_its_opening_to_its_deadline_once_called() {
        var id = anEdition("ouverte");
        editions.date(id, calendar());

        assertThat(open(CALL_OPENS)).doesNotContain(id);
        editions.move(id, new EditionStage.Preparing(), new EditionStage.Calling());
        assertThat(open(CALL_OPENS)).contains(id);
        assertThat(open(CALL_CLOSES)).contains(id);
        assertThat(open(CALL_CLOSES.plusSeconds(1))).doesNotContain(id);
        assertThat(lists.open(CALL_OPENS))
                .filteredOn(EditionSummary::id, id)
                .extracting(EditionSummary::zone)
                .containsExactly(Texts.PARIS);
    }

    @Test
    void an_edition_of_the_past_is_published_and_says_no_more_than_is_known() {
        var id = EditionId.random();
        editions.insert(
                id,
                new NewEdition(
                        "passee",
                        Wording.same("Label"),
                        2013,
                        Wording.same("Thème"),
                        ForumPlace.unknown(),
                        false,
                        true),
                Texts.PARIS);

        var edition = editions.find(id).orElseThrow().edition();

        assertThat(edition.stage()).isEqualTo(new EditionStage.Published(null));
        assertThat(edition.forum()).isEqualTo(ForumPlace.unknown());
        assertThat(edition.calendar()).isEqualTo(Calendar.empty());
        assertThat(lists.all()).extracting(EditionSummary::slug).contains("passee");
    }

    private List<EditionId> open(Instant now) {
        return lists.open(now).stream().map(EditionSummary::id).toList();
    }

    private EditionId anEdition(String slug) {
        var id = EditionId.random();
        editions.insert(
                id,
                new NewEdition(slug, Wording.same("Label"), 2026, Wording.same(""), ForumPlace.unknown(), false, false),
                Texts.PARIS);
        return id;
    }

    private void save(EditionId id, Setup setup) {
        callParts.saveRegions(id, setup.regions());
        callParts.saveCategories(id, setup.categories());
        callParts.saveAxes(id, setup.axes());
        callParts.saveQuestions(id, setup.questions());
        judgingParts.saveCriteria(id, setup.criteria());
        judgingParts.saveLevels(id, setup.levels());
        judgingParts.saveQuotas(id, setup.rules().quotas());
        editions.rule(id, setup.rules().shortlistPlaces(), setup.rules().readingsPerDossier());
    }
}
