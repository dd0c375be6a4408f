package org.palmares.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palmares.dossiers.Fixtures.calling;
import static org.palmares.dossiers.Fixtures.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.editions.EditionStage;

/// Walks every pair of a state and an action while the call is open, and draws what it found.
class DossierStatesTest {

    private static final Path DRAWN = Path.of("docs/modules/dossier-states.md");
    private static final Instant AT = Instant.parse("2027-02-01T10:00:00Z");
    private static final EditionStage STAGE = new EditionStage.Calling();

    private static final List<DossierStatus> STATES = List.of(
            new DossierStatus.Draft(),
            new DossierStatus.Submitted(AT),
            new DossierStatus.Returned(AT, "Reason."),
            new DossierStatus.Eligible(AT),
            new DossierStatus.Ineligible(AT, "Reason."),
            new DossierStatus.Withdrawn(AT, "Reason."));

    private static final Map<String, UnaryOperator<Dossier>> ACTIONS = actions();

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("DRAFT write", "DRAFT"),
            Map.entry("DRAFT submit", "SUBMITTED"),
            Map.entry("DRAFT withdraw", "WITHDRAWN"),
            Map.entry("SUBMITTED withdraw", "WITHDRAWN"),
            Map.entry("SUBMITTED return to complete", "RETURNED"),
            Map.entry("SUBMITTED declare eligible", "ELIGIBLE"),
            Map.entry("SUBMITTED declare ineligible", "INELIGIBLE"),
            Map.entry("SUBMITTED assign to a region", "SUBMITTED"),
            Map.entry("RETURNED write", "RETURNED"),
            Map.entry("RETURNED submit", "SUBMITTED"),
            Map.entry("RETURNED withdraw", "WITHDRAWN"),
            Map.entry("RETURNED assign to a region", "RETURNED"),
            Map.entry("ELIGIBLE withdraw", "WITHDRAWN"),
            Map.entry("ELIGIBLE assign to a region", "ELIGIBLE"));

    static Stream<Arguments> pairs() {
        return STATES.stream().flatMap(state -> ACTIONS.keySet().stream().map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pairs")
    void each_action_leads_where_it_must_or_is_refused(DossierStatus state, String action) {
        assertThat(outcome(state, action)).isEqualTo(EXPECTED.get(state.code() + " " + action));
    }

    @Test
    void draws_what_may_happen_next() throws IOException {
        var lines = new ArrayList<>(List.of(
                "# The life of a dossier",
                "",
                "Written by `DossierStatesTest`, which walks every pair of a state and an action. A pair that is not drawn is",
                "refused with a reason.",
                "",
                "```mermaid",
                "stateDiagram-v2",
                "    [*] --> DRAFT: open"));
        for (var state : STATES) {
            for (var action : ACTIONS.keySet()) {
                var next = outcome(state, action);
                if (next != null) {
                    lines.add("    %s --> %s: %s".formatted(state.code(), next, action));
                }
            }
        }
        lines.addAll(List.of(
                "```",
                "",
                "- **submit**: by the owner; a draft while the call is open, deadline included; a returned dossier until the",
                "  regional round opens. The content must be complete. The receipt bears the SHA-256 of the content.",
                "- **withdraw**: by the owner, with a reason, until the final opens.",
                "- **return to complete**: by the organiser or the coordinator of its region, with a reason, until the regional",
                "  round opens.",
                "- **declare eligible**, **declare ineligible** (with a reason): by the organiser or the coordinator of its",
                "  region.",
                "- **assign to a region**: by the organiser; a dossier that has a region keeps it once the regional round is",
                "  open.",
                ""));
        Files.createDirectories(DRAWN.getParent());
        Files.writeString(DRAWN, String.join("\n", lines));

        assertThat(DRAWN).isNotEmptyFile();
    }

    private static @Nullable String outcome(DossierStatus state, String action) {
        try {
            return Objects.requireNonNull(ACTIONS.get(action))
                    .apply(dossier(state))
                    .status()
                    .code();
        } catch (DossierRefusal refused) {
            return null;
        }
    }

    private static Map<String, UnaryOperator<Dossier>> actions() {
        var actions = new LinkedHashMap<String, UnaryOperator<Dossier>>();
        actions.put("write", dossier -> dossier.write(Content.blank()));
        actions.put("submit", dossier -> dossier.submit(AT, calling()));
        actions.put("withdraw", dossier -> dossier.withdraw(AT, "Reason.", STAGE));
        actions.put("return to complete", dossier -> dossier.returnToComplete(AT, "Reason.", STAGE));
        actions.put("declare eligible", dossier -> dossier.declareEligible(AT));
        actions.put("declare ineligible", dossier -> dossier.declareIneligible(AT, "Reason."));
        actions.put("assign to a region", dossier -> dossier.assign(Fixtures.WEST, STAGE));
        return actions;
    }
}
