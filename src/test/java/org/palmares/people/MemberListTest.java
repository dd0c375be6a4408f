package org.palmares.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palmares.people.MembersPage.Held;
import org.palmares.people.MembersPage.Line;
import org.palmares.web.ListState;

class MemberListTest {

    private static final MembersPage PAGE = new MembersPage(
            new UUID(0, 1),
            "/editions/2026/people",
            List.of(
                    line("Agnès Pélissier", "agnes@jury.example", Role.JUROR),
                    line("Aïcha Haddad", "haddad@jury.example", Role.CHAIR),
                    line("Mathilde Quéré", "organisation@demo.example", Role.ORGANISER)),
            List.of(),
            Map.of(),
            List.of(),
            false);

    @Test
    void names_are_found_without_their_accents_and_addresses_as_well() {
        assertThat(names(Map.of("q", "PELISSIER"))).containsExactly("Agnès Pélissier");
        assertThat(names(Map.of("q", "jury.example"))).containsExactly("Agnès Pélissier", "Aïcha Haddad");
        assertThat(names(Map.of("q", "nobody"))).isEmpty();
    }

    @Test
    void a_role_narrows_the_list_and_only_roles_held_are_offered() {
        assertThat(names(Map.of("held", "CHAIR"))).containsExactly("Aïcha Haddad");
        assertThat(list(Map.of()).roles()).containsOnlyKeys("ORGANISER", "JUROR", "CHAIR");
    }

    @Test
    void a_page_holds_its_part_and_the_whole_is_counted() {
        var second = list(Map.of("size", "2", "page", "2"));

        assertThat(second.rows()).extracting(Line::name).containsExactly("Mathilde Quéré");
        assertThat(second.total()).isEqualTo(3);
    }

    private static List<String> names(Map<String, String> parameters) {
        return list(parameters).rows().stream().map(Line::name).toList();
    }

    private static MemberList list(Map<String, String> parameters) {
        return new MemberList(PAGE, new ListState("/editions/2026/people", parameters));
    }

    private static Line line(String name, String email, Role role) {
        return new Line(new AccountId(UUID.randomUUID()), name, email, List.of(new Held(role, "", "", false, false)));
    }
}
