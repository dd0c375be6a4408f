package org.palmares.web;

import static org.palmares.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// What the design sheet shows: fictional dossiers, a fictional course.
///
/// @param states the states a dossier of the sheet may have: their kind of tag, then their name
public record DesignPage(
        ListState list, List<Line> lines, Map<String, String> states, Rail rail, FieldErrors errors, int total) {

    /// One fictional dossier.
    ///
    /// @param low the lower end of its interval
    /// @param high the upper end
    /// @param kind the kind of tag of its state
    public record Line(
            int rank, String title, String territory, double raw, double mean, double low, double high, String kind) {}

    private static final List<String> KINDS = List.of("in", "in", "discuss", "discuss", "out", "draft");
    private static final double[][] MARKS = {
        {8.45, 8.56, 8.29, 8.82}, {8.18, 8.27, 8.02, 8.53}, {7.18, 7.47, 7.20, 7.73},
        {7.63, 7.32, 6.80, 7.84}, {6.61, 6.50, 6.24, 6.76}, {5.88, 6.20, 5.79, 6.60},
    };

    static DesignPage of(ListState list) {
        var states = new LinkedHashMap<String, String>();
        for (var kind : List.of("in", "discuss", "out", "draft", "loss", "fiction")) {
            states.put(kind, text("web.design.state." + kind));
        }
        var lines = IntStream.range(0, MARKS.length)
                .mapToObj(DesignPage::line)
                .filter(line -> matches(line, list))
                .toList();
        var errors = new LinkedHashMap<String, List<String>>();
        errors.put("wrong-title", List.of(text("web.error.NotBlank")));
        errors.put("wrong-mail", List.of(text("web.error.Email")));
        return new DesignPage(list, lines, states, course(), new FieldErrors(errors), lines.size());
    }

    /// Where a mark from 5 to 10 stands on a drawing 200 wide.
    public static String across(double mark) {
        return String.format(Locale.ROOT, "%.1f", 10 + (mark - 5) * 36);
    }

    private static Line line(int index) {
        var marks = MARKS[index];
        return new Line(
                index + 1,
                text("web.design.dossier." + (index + 1)),
                text("web.design.territory." + (index + 1)),
                marks[0],
                marks[1],
                marks[2],
                marks[3],
                KINDS.get(index));
    }

    private static boolean matches(Line line, ListState list) {
        var sought = list.query().toLowerCase(Locale.ROOT);
        var kind = list.filter("state");
        return (kind.isEmpty() || kind.equals(line.kind()))
                && (line.title() + " " + line.territory())
                        .toLowerCase(Locale.ROOT)
                        .contains(sought);
    }

    private static Rail course() {
        return new Rail(
                text("web.design.edition"),
                "/design",
                true,
                List.of(
                        step("call", Rail.State.DONE),
                        step("eligibility", Rail.State.DONE),
                        step("regional", Rail.State.CURRENT),
                        step("final", Rail.State.TO_COME),
                        step("ceremony", Rail.State.TO_COME)),
                List.of(
                        new Rail.Link(text("web.design.tool.people"), "/design?tool=people"),
                        new Rail.Link(text("web.design.tool.journal"), "/design?tool=journal")));
    }

    private static Rail.Step step(String name, Rail.State state) {
        return new Rail.Step(
                text("web.design.step." + name),
                "/design?step=" + name,
                state,
                text("web.design.step." + name + ".when"));
    }
}
