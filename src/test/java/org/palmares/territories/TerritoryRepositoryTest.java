package org.palmares.territories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palmares.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import({TerritoryRepository.class, TerritorySearchRepository.class, RegisterRepository.class, RegisterLoad.class})
class TerritoryRepositoryTest {

    private static final TerritoryId LYON = TerritoryId.official(Kind.COMMUNE, "69123");
    private static final TerritoryId PARIS = TerritoryId.official(Kind.COMMUNE, "75056");
    private static final TerritoryId SAINT_DENIS = TerritoryId.official(Kind.COMMUNE, "93066");
    private static final TerritoryId GRAND_PARIS = TerritoryId.official(Kind.COMMUNITY, "200054781");
    private static final Siren UNKNOWN = new Siren("999999998");

    @Autowired
    TerritoryRepository repository;

    @Autowired
    TerritorySearchRepository search;

    @Autowired
    RegisterRepository register;

    @Test
    void a_commune_is_known_with_its_departement_region_siren_and_postcodes() {
        assertThat(repository.find(LYON)).hasValueSatisfying(lyon -> {
            assertThat(lyon.name()).isEqualTo("Lyon");
            assertThat(lyon.siren()).isEqualTo(new Siren("216901231"));
            assertThat(lyon.departement()).isEqualTo(new Place("69", "Rhône"));
            assertThat(lyon.region()).isEqualTo(new Place("84", "Auvergne-Rhône-Alpes"));
            assertThat(lyon.postcodes()).contains("69001", "69009");
            assertThat(lyon.origin()).isEqualTo(Origin.REGISTER);
        });
    }

    @Test
    void inside_the_grand_paris_a_commune_has_two_parents_but_for_paris() {
        assertThat(repository.parents(SAINT_DENIS))
                .extracting(TerritorySummary::name)
                .containsExactly("Plaine Commune", "Métropole du Grand Paris");
        assertThat(repository.parents(PARIS))
                .extracting(TerritorySummary::name)
                .containsExactly("Métropole du Grand Paris");
    }

    @Test
    void the_members_of_the_grand_paris_are_its_territorial_bodies_then_its_communes() {
        var members = repository.members(GRAND_PARIS);

        assertThat(members).filteredOn(member -> member.nature() == Nature.EPT).hasSize(11);
        assertThat(members).filteredOn(member -> member.kind() == Kind.COMMUNE).hasSize(130);
        assertThat(members.getFirst().nature()).isEqualTo(Nature.EPT);
    }

    @Test
    void regions_and_departements_are_those_of_the_register() {
        assertThat(repository.places(Kind.REGION)).hasSize(18).contains(new Place("53", "Bretagne"));
        assertThat(repository.places(Kind.DEPARTEMENT)).hasSize(107).contains(new Place("2A", "Corse-du-Sud"));
    }

    @Test
    void a_body_added_by_hand_is_found_and_its_siren_taken_once() {
        var office =
                new NewTerritory("Office de tourisme de Mulhouse", Nature.TOURIST_OFFICE, null, UNKNOWN, "68", null);

        assertThat(repository.insert(TerritoryId.random(), office, null, Origin.ADDED, null))
                .isTrue();
        assertThat(repository.insert(TerritoryId.random(), office, null, Origin.ADDED, null))
                .isFalse();
        assertThat(repository.bySiren(UNKNOWN)).map(TerritorySummary::name).contains(office.name());
        assertThat(search.named(SearchText.of("office tourisme mulhouse"), Kind.OTHER, 5))
                .extracting(TerritorySummary::departementName)
                .containsExactly("Haut-Rhin");
    }

    @Test
    void fictional_bodies_are_searched_but_never_named_for_a_real_one() {
        var invented = new NewTerritory("Valfontaine-sur-Rêve", Nature.COMMUNE, null, null, "68", null);
        repository.insert(TerritoryId.random(), invented, 1200, Origin.FICTIONAL, null);

        assertThat(search.named("valfontaine sur reve", null, 5))
                .singleElement()
                .satisfies(found -> assertThat(found.fictional()).isTrue());
        assertThat(search.called(List.of("valfontaine sur reve"), null)).isEmpty();
    }

    @Test
    void a_new_register_keeps_ids_retires_what_left_it_and_replaces_what_was_added_by_hand() {
        var future = new NewTerritory("Future commune", Nature.OTHER, null, UNKNOWN, null, null);
        var added = TerritoryId.random();
        repository.insert(added, future, null, Origin.ADDED, null);
        var lines = Register.read().stream()
                .filter(line -> !line.id().equals(LYON))
                .map(line -> line.id().equals(PARIS) ? renamed(line) : line)
                .toList();

        register.stage(lines);

        assertThat(register.retire()).isEqualTo(1);
        assertThat(register.merge()).isEqualTo(1);
        assertThat(register.replaceAdded()).isEqualTo(1);
        assertThat(repository.find(LYON))
                .hasValueSatisfying(lyon -> assertThat(lyon.inForce()).isFalse());
        assertThat(repository.find(PARIS)).map(Territory::name).contains("Paris la Grande");
        assertThat(repository.find(added)).hasValueSatisfying(old -> {
            assertThat(old.inForce()).isFalse();
            assertThat(old.replacedBy()).isEqualTo(PARIS);
        });
        assertThat(repository.bySiren(UNKNOWN)).map(TerritorySummary::id).contains(PARIS);
    }

    @Test
    void the_register_loaded_is_the_one_shipped() {
        register.lock();

        assertThat(register.loaded()).contains(Register.stamp());
        register.markLoaded("other", 1);
        assertThat(register.loaded()).contains("other");
    }

    private static Register.Line renamed(Register.Line paris) {
        return new Register.Line(
                paris.id(),
                paris.kind(),
                paris.nature(),
                paris.code(),
                UNKNOWN.value(),
                "Paris la Grande",
                paris.population(),
                paris.departement(),
                paris.region(),
                paris.parent(),
                paris.postcodes());
    }
}
