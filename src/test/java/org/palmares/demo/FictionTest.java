package org.palmares.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class FictionTest {

    private static final Fiction FICTION = Fiction.of(1);
    private static final List<FictionalDossier> THOUSAND = FICTION.dossiers(1_000);
    private static final List<FictionalDossier> HUNDRED = THOUSAND.subList(0, 100);

    @Test
    void the_same_seed_tells_the_same_story() {
        assertThat(Fiction.of(7).dossiers(100)).isEqualTo(Fiction.of(7).dossiers(100));
        assertThat(Fiction.of(7).people(50)).isEqualTo(Fiction.of(7).people(50));
    }

    @Test
    void another_seed_tells_another_story() {
        assertThat(Fiction.of(7).dossiers(100)).isNotEqualTo(Fiction.of(8).dossiers(100));
    }

    @Test
    void more_dossiers_keep_the_first_ones() {
        assertThat(FICTION.dossiers(100)).isEqualTo(HUNDRED);
    }

    @Test
    void no_two_dossiers_share_a_title() {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(Fiction.of(seed).dossiers(1_000))
                    .extracting(FictionalDossier::title)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void no_two_territories_share_a_name() {
        assertThat(FICTION.territories(1_000))
                .extracting(territory -> French.slug(territory.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_real_commune_or_intercommunal_body_bears_an_invented_name() throws IOException {
        var real = realNames();

        assertThat(real).hasSizeGreaterThan(30_000).contains("brest", "cc-du-vimeu");
        assertThat(FICTION.territories(1_000))
                .noneMatch(territory -> real.contains(French.slug(territory.name())))
                .noneMatch(territory -> real.contains(French.slug(territory.shortName())))
                .noneMatch(territory -> real.contains(French.slug(territory.seat())));
        assertThat(FICTION.edition().forumCity())
                .satisfies(city -> assertThat(real).doesNotContain(French.slug(city)));
        assertThat(inventedTowns()).hasSizeGreaterThan(150).noneMatch(town -> real.contains(French.slug(town)));
    }

    @Test
    void texts_keep_to_their_lengths() {
        assertThat(THOUSAND).allSatisfy(dossier -> {
            assertThat(dossier.title()).hasSizeBetween(15, 110);
            assertThat(dossier.summary()).hasSizeBetween(200, 400);
            assertThat(dossier.answers())
                    .hasSize(4)
                    .allSatisfy(answer -> assertThat(answer).hasSizeBetween(400, 900));
        });
    }

    @Test
    void texts_follow_french_typography() {
        assertThat(everythingWritten())
                .allSatisfy(text -> assertThat(text).doesNotContain("'", "  ", "!", "...", "{", "}", "[", "|"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(" [;?:»%€]|« | (?=000)"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\b(de|à) (le|les) [A-Z]"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\bde [AEIOUÉÈ][a-zéè]+"));
    }

    @Test
    void a_hundred_dossiers_tell_at_least_forty_ideas_and_none_more_than_four_times() {
        var told = HUNDRED.stream().collect(Collectors.groupingBy(FictionalDossier::idea, Collectors.counting()));

        assertThat(told).hasSizeGreaterThanOrEqualTo(40);
        assertThat(told.values()).allMatch(times -> times <= 4);
    }

    @Test
    void every_region_and_category_is_well_filled() {
        var edition = FICTION.edition();

        assertThat(edition.regions())
                .allSatisfy(region -> assertThat(HUNDRED)
                        .filteredOn(dossier -> dossier.territory().region().equals(region.code()))
                        .hasSizeBetween(10, 20));
        assertThat(edition.categories())
                .allSatisfy(category -> assertThat(HUNDRED)
                        .filteredOn(dossier -> dossier.category().equals(category.code()))
                        .hasSizeBetween(12, 32));
    }

    @Test
    void enough_dossiers_follow_the_urban_axis_and_all_axes_are_known() {
        var axes = FICTION.edition().axes().stream()
                .map(FictionalEdition.Axis::code)
                .toList();

        assertThat(HUNDRED)
                .filteredOn(dossier -> dossier.axes().contains("urbain"))
                .hasSizeBetween(15, 45);
        assertThat(THOUSAND).allMatch(dossier -> axes.containsAll(dossier.axes()));
    }

    @Test
    void a_territory_stands_in_a_departement_of_its_region() {
        var departements = FICTION.edition().regions().stream()
                .collect(Collectors.toMap(FictionalRegion::code, FictionalRegion::departements));

        assertThat(FICTION.territories(1_000))
                .allMatch(territory ->
                        departements.getOrDefault(territory.region(), List.of()).contains(territory.departement()));
    }

    @Test
    void people_have_addresses_of_their_own_where_no_mail_can_arrive() {
        var everyone = Stream.concat(FICTION.people(2_000).stream(), FICTION.jurors(200).stream())
                .toList();

        assertThat(everyone)
                .extracting(FictionalPerson::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z0-9.-]+@[a-z]+\\.example"));
    }

    @Test
    void a_juror_speaks_according_to_the_marks() {
        var dossier = HUNDRED.getFirst();
        var severe = said(dossier, List.of(1, 2, 1, 2, 2));
        var fair = said(dossier, List.of(3, 3, 3, 4, 3));
        var warm = said(dossier, List.of(5, 4, 5, 4, 5));

        assertThat(severe).hasSizeGreaterThan(8).doesNotContainAnyElementsOf(fair);
        assertThat(fair).hasSizeGreaterThan(8).doesNotContainAnyElementsOf(warm);
        assertThat(warm).hasSizeGreaterThan(8).doesNotContainAnyElementsOf(severe);
    }

    @Test
    void a_sentence_opens_with_a_small_number_in_letters() {
        assertThat(French.openedByWords("12 lieux. 18 villages. 125 foyers. 45 minutes sur 60."))
                .isEqualTo("Douze lieux. Dix-huit villages. 125 foyers. Quarante-cinq minutes sur 60.");
    }

    private static Set<String> said(FictionalDossier dossier, List<Integer> marks) {
        return IntStream.range(0, 200)
                .mapToObj(juror -> FICTION.juryComment(juror, dossier, marks))
                .collect(Collectors.toSet());
    }

    private static List<String> inventedTowns() {
        var places = Sheet.read("places.txt");
        return Stream.of("general", "nord", "ouest", "sud-ouest", "mediterranee", "centre-est")
                .flatMap(flavour -> places.lines(flavour).stream())
                .toList();
    }

    /// The names of the official register the project ships, without accents or hyphens.
    private static Set<String> realNames() throws IOException {
        try (var resource = Objects.requireNonNull(
                        FictionTest.class.getResourceAsStream("/territories/register-6.0.0.tsv.gz"));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns.length > 4)
                    .map(columns -> French.slug(columns[4]))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> everythingWritten() {
        var phrases = Sheet.read("phrases.txt");
        return Stream.concat(
                        THOUSAND.stream()
                                .flatMap(dossier -> Stream.concat(
                                        Stream.of(
                                                dossier.title(),
                                                dossier.summary(),
                                                dossier.territory().phrase()),
                                        dossier.answers().stream())),
                        phrases.sections().entrySet().stream()
                                .filter(section -> section.getKey().contains("-"))
                                .flatMap(section -> section.getValue().stream())
                                .map(French::typeset))
                .toList();
    }
}
