package org.palmares.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palmares.editions.TestEditions.CALL_CLOSES;
import static org.palmares.editions.TestEditions.CALL_OPENS;
import static org.palmares.editions.TestEditions.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditionTest {

    private static final Path DIAGRAM = Path.of("docs/modules/edition-stages.md");
    private static final Instant BEFORE = CALL_CLOSES.minusSeconds(1);
    private static final Instant AFTER = CALL_CLOSES.plusSeconds(1);
    private static final Instant PUBLICATION = Instant.parse("2026-12-02T19:30:00Z");

    private static final List<EditionStage> STAGES = List.of(
            new EditionStage.Preparing(),
            new EditionStage.Calling(),
            new EditionStage.Regional(),
            new EditionStage.Final(),
            new EditionStage.Sealed(),
            new EditionStage.Published(PUBLICATION));

    /// Each action under the conditions in which nothing but the stage could refuse it.
    private static final Map<String, UnaryOperator<Edition>> ACTIONS = actions();

    /// What each action asks for and leads to; every other pair is refused.
    private static final Map<String, List<String>> COURSE = Map.of(
            "openCall", List.of("PREPARING", "CALLING"),
            "openRegional", List.of("CALLING", "REGIONAL"),
            "openFinal", List.of("REGIONAL", "FINAL"),
            "seal", List.of("FINAL", "SEALED"),
            "publish", List.of("SEALED", "PUBLISHED"));

    static Stream<Arguments> pairs() {
        return STAGES.stream().flatMap(stage -> ACTIONS.keySet().stream().map(action -> Arguments.of(stage, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void each_action_is_done_at_its_stage_and_refused_at_any_other(EditionStage stage, String action) {
        var edition = edition(stage);
        var course = COURSE.getOrDefault(action, List.of());

        if (stage.code().equals(course.getFirst())) {
            assertThat(doing(action, edition).stage().code()).isEqualTo(course.getLast());
        } else {
            assertThatThrownBy(() -> doing(action, edition)).isInstanceOf(EditionRefusal.class);
        }
    }

    @Test
    void the_diagram_of_stages_is_the_one_in_the_documentation() throws IOException {
        var written = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
        var drawn = diagram();
        if (!written.equals(drawn)) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, drawn);
        }

        assertThat(drawn).contains("CALLING --> REGIONAL: openRegional").doesNotContain("CALLING --> FINAL");
    }

    @Test
    void a_call_does_not_open_while_something_misses() {
        var lacks = List.of(Lack.of(Part.QUESTIONS, "questions"));

        assertThatThrownBy(() -> edition(new EditionStage.Preparing()).openCall(lacks, BEFORE))
                .isInstanceOf(EditionRefusal.NotReady.class);
    }

    @Test
    void a_call_does_not_open_at_its_own_deadline() {
        var preparing = edition(new EditionStage.Preparing());

        assertThat(preparing.openCall(List.of(), BEFORE).stage()).isEqualTo(new EditionStage.Calling());
        assertThatThrownBy(() -> preparing.openCall(List.of(), CALL_CLOSES))
                .isInstanceOf(EditionRefusal.DeadlineAlreadyPast.class);
    }

    @Test
    void the_regional_round_waits_until_after_the_deadline() {
        var calling = edition(new EditionStage.Calling());

        assertThatThrownBy(() -> calling.openRegional(CALL_CLOSES)).isInstanceOf(EditionRefusal.CallStillOpen.class);
        assertThat(calling.openRegional(AFTER).stage()).isEqualTo(new EditionStage.Regional());
    }

    @Test
    void dossiers_are_taken_from_the_opening_to_the_deadline_both_included() {
        var calling = edition(new EditionStage.Calling());

        assertThat(calling.accepts(CALL_OPENS.minusSeconds(1))).isFalse();
        assertThat(calling.accepts(CALL_OPENS)).isTrue();
        assertThat(calling.accepts(CALL_CLOSES)).isTrue();
        assertThat(calling.accepts(AFTER)).isFalse();
        assertThat(edition(new EditionStage.Preparing()).accepts(CALL_OPENS)).isFalse();
    }

    @Test
    void what_belongs_to_other_stages_is_refused_by_the_name_of_the_stage() {
        var regional = edition(new EditionStage.Regional());

        regional.require(Set.of(EditionStage.Calling.class, EditionStage.Regional.class));
        assertThatThrownBy(() -> regional.require(Set.of(EditionStage.Calling.class)))
                .isInstanceOfSatisfying(
                        EditionRefusal.OutOfStage.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.editions.out-of-stage.REGIONAL"));
    }

    private static Edition doing(String action, Edition edition) {
        var doing = ACTIONS.get(action);
        return doing == null ? edition : doing.apply(edition);
    }

    private static Map<String, UnaryOperator<Edition>> actions() {
        var actions = new LinkedHashMap<String, UnaryOperator<Edition>>();
        actions.put("openCall", edition -> edition.openCall(List.of(), BEFORE));
        actions.put("openRegional", edition -> edition.openRegional(AFTER));
        actions.put("openFinal", Edition::openFinal);
        actions.put("seal", Edition::seal);
        actions.put("publish", edition -> edition.publish(PUBLICATION));
        return actions;
    }

    private static String diagram() {
        var arrows = new StringBuilder();
        for (var stage : STAGES) {
            for (var action : ACTIONS.keySet()) {
                try {
                    var reached = doing(action, edition(stage)).stage().code();
                    arrows.append("    %s --> %s: %s\n".formatted(stage.code(), reached, action));
                } catch (EditionRefusal refused) {
                    // No arrow leaves this stage by this action.
                }
            }
        }
        return """
                # Stages of an edition

                Written by the build from every pair of stage and action; the pairs without an arrow are refused.

                ```mermaid
                stateDiagram-v2
                    [*] --> PREPARING
                %s    PUBLISHED --> [*]
                ```
                """.formatted(arrows);
    }
}
