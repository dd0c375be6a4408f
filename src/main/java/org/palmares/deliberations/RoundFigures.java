package org.palmares.deliberations;

import java.util.List;
import java.util.stream.Stream;
import org.palmares.editions.EditionFigures;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.scoring.Progress;
import org.palmares.scoring.Scoring;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// How far the rounds have come, on the first page of an edition; from the rows its reader may know.
@Component
class RoundFigures implements EditionFigures {

    private final Scoring scoring;

    RoundFigures(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public List<Figure> figures(Setup setup) {
        int stage = setup.edition().stage().rank();
        return Stream.of(Round.REGIONAL, Round.FINAL)
                .filter(round -> stage >= opening(round).rank())
                .map(round -> figure(setup, round, scoring.progress(setup.id(), round)))
                .toList();
    }

    private static EditionStage opening(Round round) {
        return switch (round) {
            case REGIONAL -> new EditionStage.Regional();
            case FINAL -> new EditionStage.Final();
        };
    }

    private static Figure figure(Setup setup, Round round, Progress progress) {
        var name = round == Round.REGIONAL ? "regional" : "final";
        return new Figure(
                Texts.text("deliberations.figure." + name),
                Texts.text("deliberations.handed-in.of", progress.handedIn(), progress.assigned()),
                "/editions/" + setup.slug() + "/" + name);
    }
}
