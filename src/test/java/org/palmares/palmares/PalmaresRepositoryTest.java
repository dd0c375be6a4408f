package org.palmares.palmares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.palmares.journal.Journal;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Wording;
import org.palmares.territories.Kind;
import org.palmares.territories.TerritoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DatabaseTest
@Import({
    PalmaresRepository.class,
    Shelf.class,
    Palmares.class,
    PastPalmares.class,
    PalmaresRepositoryTest.Surroundings.class
})
class PalmaresRepositoryTest {

    @TestConfiguration
    @ComponentScan("org.palmares.territories")
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @MockitoBean
    Journal journal;

    @Autowired
    PalmaresRepository repository;

    @Autowired
    Palmares palmares;

    @Autowired
    PastPalmares past;

    @Autowired
    Shelf shelf;

    @BeforeEach
    void enter() {
        past.run(new DefaultApplicationArguments());
        shelf.forget();
    }

    @Test
    void the_laureates_of_2013_are_those_of_the_announcement_word_for_word() throws IOException {
        var announced = new ClassPathResource("palmares/2013/laureates.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", ""))
                .sorted()
                .toList();

        var shown = palmares.laureates("2013", LaureateFilter.ALL);

        assertThat(shown).hasSize(26);
        assertThat(shown.stream().map(PalmaresRepositoryTest::line).sorted()).containsExactlyElementsOf(announced);
    }

    @Test
    void gold_comes_first_each_level_in_the_order_of_the_announcement() {
        var shown = palmares.laureates("2013", LaureateFilter.ALL);

        assertThat(shown.stream().map(laureate -> laureate.level().code()).distinct())
                .containsExactly("gold", "silver", "bronze");
        assertThat(shown.getFirst().project()).isEqualTo("DIVA");
        assertThat(shown.getLast().project()).startsWith("SISMO");
    }

    @Test
    void what_the_announcement_does_not_say_is_absent() {
        assertThat(palmares.laureates("2013", LaureateFilter.ALL)).allSatisfy(laureate -> {
            assertThat(laureate.category()).isNull();
            assertThat(laureate.region()).isNull();
            assertThat(laureate.summary()).isNull();
            assertThat(laureate.dossier()).isNull();
        });
    }

    @Test
    void a_territory_is_linked_where_its_name_leaves_no_doubt_and_only_there() {
        assertThat(palmares.project("2013", "brest-creative").territories())
                .containsExactly(new LaureateTerritory(
                        "Ville de Brest", TerritoryId.official(Kind.COMMUNE, "29019"), Kind.COMMUNE));
        assertThat(palmares.laureates("2013", new LaureateFilter("fibre optique", "", "", ""))
                        .getFirst()
                        .territories())
                .containsExactly(new LaureateTerritory("SIVU", null, null));
    }

    @Test
    void joint_territories_stay_two() {
        assertThat(palmares.laureates("2013", new LaureateFilter("sitra", "", "", "")))
                .singleElement()
                .satisfies(laureate -> assertThat(laureate.territories())
                        .extracting(LaureateTerritory::name)
                        .containsExactly("Région Rhône-Alpes", "Région PACA"));
    }

    @Test
    void the_search_forgives_accents_and_case_and_filters_add_up() {
        assertThat(palmares.laureates("2013", new LaureateFilter("GEOCACHING decouverte", "", "", "")))
                .hasSize(1);
        assertThat(palmares.laureates("2013", new LaureateFilter("", "unknown", "unknown", "")))
                .hasSize(26);
        assertThat(palmares.laureates("2013", new LaureateFilter("", "Mobilités", "", "")))
                .isEmpty();
        assertThat(palmares.laureates("2013", new LaureateFilter("brest", "", "", "COMMUNE")))
                .hasSize(1);
        assertThat(palmares.laureates("2013", new LaureateFilter("brest", "", "", "REGION")))
                .isEmpty();
    }

    @Test
    void a_second_start_or_a_second_publication_changes_nothing() {
        var before = repository.all();
        clearInvocations(journal);

        past.run(new DefaultApplicationArguments());
        palmares.publish(Announcement2013.EDITION, List.of());

        assertThat(repository.all()).isEqualTo(before);
        then(journal).should(never()).record(any());
    }

    @Test
    void everything_of_a_laureate_comes_back_and_like_titles_have_addresses_of_their_own() {
        var edition = new PublishedEdition(
                UUID.randomUUID(),
                "essai",
                2031,
                new Wording("Label", "Label"),
                new Wording("", ""),
                new ForumDates(null, null, null),
                null,
                null,
                true);
        var laureate = Laureate.of(
                "L’école, demain",
                new LabelLevel("gold", 1, new Wording("Or", "Gold")),
                List.of(new LaureateTerritory("Valfontaine", TerritoryId.random(), Kind.COMMUNE)),
                "Un résumé",
                new Wording("Éducation", "Education"),
                "Nord",
                UUID.randomUUID());
        var twin = new Laureate(
                UUID.randomUUID(),
                "",
                laureate.project(),
                laureate.level(),
                laureate.territories(),
                null,
                null,
                null,
                null);

        palmares.publish(edition, List.of(laureate, twin));

        assertThat(repository.all().getFirst())
                .isEqualTo(new PublishedPalmares(
                        edition, List.of(laureate.at("l-ecole-demain"), twin.at("l-ecole-demain-2"))));
    }

    @Test
    void what_is_not_published_is_not_found() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> palmares.edition("2012"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> palmares.project("2013", "nothing"));
    }

    private static String line(Laureate laureate) {
        var territories =
                laureate.territories().stream().map(LaureateTerritory::name).collect(Collectors.joining(";"));
        return String.join(",", laureate.level().code().toUpperCase(Locale.ROOT), territories, laureate.project());
    }
}
