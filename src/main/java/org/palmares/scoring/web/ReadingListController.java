package org.palmares.scoring.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Setup;
import org.palmares.juries.Juries;
import org.palmares.juries.Reading;
import org.palmares.scoring.Scoring;
import org.palmares.scoring.web.ReadingListPage.JuryReadings;
import org.palmares.scoring.web.ReadingListPage.Line;
import org.palmares.scoring.web.ReadingListPage.State;
import org.palmares.web.Pages;
import org.palmares.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReadingListController {

    private final Juries juries;
    private final Scoring scoring;
    private final Editions editions;

    ReadingListController(Juries juries, Scoring scoring, Editions editions) {
        this.juries = juries;
        this.scoring = scoring;
        this.editions = editions;
    }

    /// Juries of several editions may bear the same name.
    private record Panel(EditionId edition, String jury) {}

    @GetMapping("/readings")
    ModelAndView list() {
        var standing = scoring.standing();
        var setups = new HashMap<EditionId, Setup>();
        var byPanel = new LinkedHashMap<Panel, List<Line>>();
        for (var reading : juries.mine()) {
            var setup = setups.computeIfAbsent(reading.edition(), editions::get);
            byPanel.computeIfAbsent(new Panel(reading.edition(), reading.juryName()), _ -> new ArrayList<>())
                    .add(new Line(
                            reading, state(standing, reading, setup.edition().stage())));
        }
        var open = byPanel.values().stream()
                .flatMap(List::stream)
                .filter(Line::waits)
                .toList();
        var next =
                open.isEmpty() ? "" : "/readings/" + open.getFirst().reading().id();
        return Pages.show(
                "scoring/readings",
                new ReadingListPage(
                        byPanel.entrySet().stream()
                                .map(entry -> readings(
                                        entry.getKey().jury(),
                                        Objects.requireNonNull(
                                                setups.get(entry.getKey().edition())),
                                        entry.getValue()))
                                .toList(),
                        next,
                        open.size()));
    }

    private static JuryReadings readings(String jury, Setup setup, List<Line> lines) {
        var edition = setup.edition();
        return new JuryReadings(jury, Texts.text(edition.name()), edition.fictional(), lines);
    }

    private static State state(Map<UUID, Boolean> standing, Reading reading, EditionStage stage) {
        var handedIn = standing.get(reading.id().value());
        if (Boolean.TRUE.equals(handedIn)) {
            return State.HANDED_IN;
        }
        if (!reading.round().isHeldAt(stage)) {
            return State.CLOSED;
        }
        return handedIn == null ? State.TO_READ : State.BEGUN;
    }
}
