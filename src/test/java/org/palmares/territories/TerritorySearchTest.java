package org.palmares.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({TerritorySearchRepository.class, TerritorySearch.class, RegisterRepository.class, RegisterLoad.class})
class TerritorySearchTest {

    @Autowired
    TerritorySearch search;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lion                        | Lyon
                    LYON                        | Lyon
                    saint etienne               | Saint-Étienne
                    St-Etienne                  | Saint-Étienne
                    st étienne                  | Saint-Étienne
                    Issy les Moulineau          | Issy-les-Moulineaux
                    issy moulinaux              | Issy-les-Moulineaux
                    marcq en baroeul            | Marcq-en-Barœul
                    Vandœuvre                   | Vandœuvre-lès-Nancy
                    métropole nice              | Métropole Nice Côte d'Azur
                    nice metropole              | Métropole Nice Côte d'Azur
                    Nante                       | Nantes
                    Marsielle                   | Marseille
                    Toulouze                    | Toulouse
                    Brset                       | Brest
                    bordo                       | Bordeaux
                    mans                        | Le Mans
                    Ville de Brest              | Brest
                    mairie du mans              | Le Mans
                    Chalons s/ Saone            | Chalon-sur-Saône
                    communaute urbaine d'Arras  | CU d'Arras
                    agglo grand cahors          | CA du Grand Cahors
                    217 500 016                 | Paris
                    21750001600019              | Paris
                    69001                       | Lyon
                    92130                       | Issy-les-Moulineaux
                    reunion                     | La Réunion
                    """)
    void finds_what_was_meant_among_the_first(String typed, String name) {
        assertThat(search.search(typed, null, 5))
                .extracting(TerritorySummary::name)
                .as(typed)
                .contains(name);
    }

    @Test
    void puts_the_most_populated_first_among_names_that_begin_alike() {
        assertThat(search.search("cc du pays", null, 20))
                .hasSize(20)
                .allSatisfy(territory -> assertThat(territory.nature()).isEqualTo(Nature.CC))
                .extracting(TerritorySummary::population)
                .isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "?", "—", "%", "a", "!:&|", "0", "日本", "de la", "' or 1=1 --", "a:*"})
    void takes_whatever_is_typed(String typed) {
        assertThat(search.search(typed, null, 5)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void keeps_to_one_kind() {
        assertThat(search.search("paris", Kind.DEPARTEMENT, 5))
                .isNotEmpty()
                .extracting(TerritorySummary::kind)
                .containsOnly(Kind.DEPARTEMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ville de Brest                               | Brest
                    Ville de Marseille                           | Marseille
                    Rennes Métropole                             | Rennes Métropole
                    Métropole Nice Côte d'Azur                   | Métropole Nice Côte d'Azur
                    Mairie de Paris                              | Paris
                    Département de Seine-et-Marne                | Seine-et-Marne
                    Conseil départemental du Rhône               | Rhône
                    Ville d'Issy-les-Moulineaux                  | Issy-les-Moulineaux
                    Ville de Thionville                          | Thionville
                    Ville de Montpellier                         | Montpellier
                    Mairie Toulouse                              | Toulouse
                    Ville du Mans                                | Le Mans
                    Ville d'Avray                                | Ville-d'Avray
                    Région Bretagne                              | Bretagne
                    Communauté Urbaine de Dunkerque              | CU de Dunkerque
                    Communauté d'agglomération du Grand Cahors   | CA du Grand Cahors
                    """)
    void a_name_that_leaves_no_doubt_is_linked(String name, String official) {
        assertThat(search.unambiguous(name)).map(TerritorySummary::name).contains(official);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIVU",
                "Valence Agglo",
                "Ville de Valence",
                "Ville de Saint-Denis",
                "Paris",
                "Région PACA",
                "Région Rhône-Alpes",
                "Grand Lyon",
                "Lille Métropole",
                "Communauté Urbaine de Bordeaux",
                "Communauté Urbaine de Strasbourg",
                "Communauté d'agglomération de Saint-Omer",
                "Communauté d'agglomération de Saint-Quentin",
                "Communauté d'agglomération Terre de France",
                "Communauté d'Agglomération du Pays Châtelleraudais",
                "Syndicat Mixte des Transports Collectifs de l'Oise",
                "Office du Tourisme de Mulhouse",
                "Comité départemental du tourisme 35",
                "",
                "?"
            })
    void a_name_that_leaves_a_doubt_is_not(String name) {
        assertThat(search.unambiguous(name)).isEmpty();
    }

    @Test
    void mairie_de_paris_is_the_commune() {
        assertThat(search.unambiguous("Mairie de Paris"))
                .map(TerritorySummary::kind)
                .contains(Kind.COMMUNE);
    }

    @Test
    void a_chosen_list_is_never_longer_than_asked() {
        for (var typed : List.of("saint", "s", "bordeaux", "brset", "691")) {
            assertThat(search.search(typed, null, 3)).as(typed).hasSizeLessThanOrEqualTo(3);
        }
    }
}
