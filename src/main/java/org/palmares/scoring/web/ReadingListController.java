package org.palmares.scoring.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
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

    @GetMapping("/readings")
    ModelAndView list() {
        var standing = scoring.standing();
        var lines = juries.mine().stream()
                .map(reading -> new Line(reading, state(standing, reading)))
                .toList();
        var byJury = new LinkedHashMap<JuryKey, List<Line>>();
        lines.forEach(line -> byJury.computeIfAbsent(JuryKey.of(line.reading()), _ -> new ArrayList<>())
                .add(line));
        var open =
                lines.stream().filter(line -> line.state() != State.HANDED_IN).toList();
        var next =
                open.isEmpty() ? "" : "/readings/" + open.getFirst().reading().id();
        return Pages.show(
                "scoring/readings",
                new ReadingListPage(
                        byJury.entrySet().stream()
                                .map(entry -> readings(entry.getKey(), entry.getValue()))
                                .toList(),
                        next,
                        open.size()));
    }

    private JuryReadings readings(JuryKey jury, List<Line> lines) {
        var edition = editions.get(jury.edition()).edition();
        return new JuryReadings(jury.name(), Texts.text(edition.name()), edition.fictional(), lines);
    }

    /// Juries of two editions may bear the same name.
    private record JuryKey(EditionId edition, Round round, String name) {

        static JuryKey of(Reading reading) {
            return new JuryKey(reading.edition(), reading.round(), reading.juryName());
        }
    }

    private static State state(Map<UUID, Boolean> standing, Reading reading) {
        var handedIn = standing.get(reading.id().value());
        if (handedIn == null) {
            return State.TO_READ;
        }
        return handedIn ? State.HANDED_IN : State.BEGUN;
    }
}
