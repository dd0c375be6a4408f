package org.palmares.journeys;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.TestTour;
import org.palmares.demo.PlayedEdition;
import org.palmares.demo.PlayedEditions;
import org.palmares.editions.PlanKind;
import org.palmares.forum.TestForum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The working pages on a phone and on a wide screen.
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesFitJourney {

    private static final String CALL = "/editions/fit-call";
    private static final String READING = "/editions/fit-reading";
    private static final String FINAL = "/editions/fit-final";

    private static final TestTour TOUR = TestTour.planned();
    private static final TestForum FORUM = TestForum.planned();

    private static final String[] OF_AN_ORGANISER = {
        "/editions",
        CALL,
        CALL + "/eligibility",
        CALL + "/dossiers",
        READING,
        READING + "/dossiers",
        READING + "/eligibility",
        READING + "/regional",
        READING + "/regional/shortlist",
        READING + "/final",
        READING + "/levels",
        READING + "/publication",
        READING + "/juries",
        READING + "/tour",
        READING + "/tour/report",
        READING + "/forum",
        READING + "/forum/report",
        READING + "/people",
        READING + "/journal",
        READING + "/settings",
        READING + "/settings/presentation",
        READING + "/settings/calendar",
        READING + "/settings/regions",
        READING + "/settings/categories",
        READING + "/settings/axes",
        READING + "/settings/questions",
        READING + "/settings/criteria",
        READING + "/settings/levels",
        READING + "/settings/rules",
        FINAL + "/regional/shortlist",
        FINAL + "/final",
        FINAL + "/levels",
        "/account",
        "/account/closing"
    };

    @LocalServerPort
    int port;

    @Autowired
    PlayedEditions editions;

    private PlayedEdition reading;

    @BeforeAll
    void play() {
        editions.calling("fit-call", 37);
        reading = editions.reading("fit-reading", 38);
        reading.plan(PlanKind.TOUR, TOUR.question(), TOUR.answer(), TOUR.report());
        reading.plan(PlanKind.FORUM, FORUM.question(), FORUM.answer(), FORUM.report());
        editions.inFinal("fit-final", 39);
    }

    @Test
    void the_pages_of_an_organiser_fit_a_phone_and_are_accessible_there() {
        try (var organiser = new Walker(port, 390, true)) {
            organiser.signIn(PlayedEditions.ORGANISER, PlayedEditions.PASSWORD);
            for (var page : OF_AN_ORGANISER) {
                organiser.goTo(page);
            }
        }
    }

    @Test
    void the_pages_of_an_organiser_fit_a_wide_screen() {
        try (var organiser = new Walker(port, 1440, true)) {
            organiser.signIn(PlayedEditions.ORGANISER, PlayedEditions.PASSWORD);
            for (var page : OF_AN_ORGANISER) {
                organiser.glanceAt(page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void the_pages_of_a_juror_fit(int width) {
        try (var juror = new Walker(port, width, true)) {
            juror.signIn(PlayedEditions.JUROR, PlayedEditions.PASSWORD);
            juror.glanceAt("/readings");
            juror.glanceAt(reading.leftToRead(PlayedEditions.JUROR).getFirst());
            juror.glanceAt(reading.leftToRead(PlayedEditions.JUROR).getFirst() + "/recusal");
            juror.glanceAt("/account");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void the_outbox_fits(int width) {
        try (var organiser = new Walker(port, width, true)) {
            organiser.signIn(editions.programmeOrganiser(), PlayedEditions.PASSWORD);
            organiser.goTo("/outbox");
            organiser.leave(
                    () -> organiser.page().locator("#outbox-rows a").first().click());
            organiser.goTo("/editions/new");
        }
    }
}
