package org.palmares.scoring.web;

import static org.mockito.BDDMockito.given;
import static org.palmares.scoring.Fixtures.BOLD;
import static org.palmares.scoring.Fixtures.USEFUL;
import static org.palmares.scoring.Fixtures.dossier;
import static org.palmares.scoring.Fixtures.marks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.Visitor;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.juries.Reading;
import org.palmares.people.AccountId;
import org.palmares.scoring.Marks;
import org.palmares.scoring.ScoreSheet;
import org.palmares.scoring.Scoring;
import org.palmares.scoring.SheetId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Three readings of one juror, as [Juries] and [Scoring] tell of them to the pages of readings.
@Import({ReadingListController.class, SheetController.class})
abstract class ThreeReadings {

    static final Instant NOW = Instant.parse("2027-05-03T07:05:00Z");
    static final UUID JUROR = new UUID(3, 1);
    static final Reading FIRST = reading(1, "Le guichet <i>", "Jury de l’Ouest");
    static final Reading SECOND = reading(2, "La navette", "Jury de l’Ouest");
    static final Reading LAST = reading(3, "La carte", "Finale");
    static final String SHEET = "/readings/" + FIRST.id();
    static final String BOLD_FIELD = "mark[" + BOLD.id() + "]";
    static final String USEFUL_FIELD = "mark[" + USEFUL.id() + "]";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Juries juries;

    @MockitoBean
    Scoring scoring;

    @MockitoBean
    Dossiers dossiers;

    @MockitoBean
    Editions editions;

    @BeforeEach
    void known() {
        given(juries.mine()).willReturn(List.of(FIRST, SECOND, LAST));
        given(juries.mine(FIRST.id())).willReturn(FIRST);
        given(scoring.rubric(FIRST.edition(), Round.REGIONAL)).willReturn(List.of(BOLD, USEFUL));
        given(scoring.sheet(FIRST.id())).willReturn(sheet(new Marks(Map.of(BOLD.id(), 3), "Hésitant", ""), null));
        given(dossiers.get(FIRST.dossier())).willReturn(Fixtures.dossier(new DossierStatus.Eligible(NOW)));
        given(editions.get(FIRST.edition())).willReturn(Fixtures.setup(new EditionStage.Regional()));
    }

    static Reading reading(int number, String title, String jury) {
        return new Reading(
                new AssignmentId(new UUID(4, number)),
                dossier(number),
                Fixtures.EDITION,
                Round.REGIONAL,
                jury,
                number,
                title,
                "Valfontaine",
                JUROR,
                number,
                3);
    }

    static ScoreSheet sheet(Marks marks, @Nullable Instant handedInAt) {
        return new ScoreSheet(
                new SheetId(new UUID(5, 1)),
                FIRST.id(),
                FIRST.dossier(),
                FIRST.edition(),
                new AccountId(JUROR),
                Round.REGIONAL,
                marks,
                handedInAt,
                4);
    }

    MvcTestResult get(String address) {
        return new Visitor(mvc, JUROR).get(address);
    }

    MvcTestResult post(String address, String... fields) {
        return new Visitor(mvc, JUROR).post(address, fields);
    }

    /// What the page sends by itself while one writes.
    MvcTestResult quietly(String... fields) {
        return new Visitor(mvc, JUROR).postFor("application/json", SHEET + "/draft", fields);
    }
}
