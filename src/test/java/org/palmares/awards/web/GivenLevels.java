package org.palmares.awards.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.Visitor;
import org.palmares.awards.Awards;
import org.palmares.awards.LevelLine;
import org.palmares.awards.Levels;
import org.palmares.deliberations.Candidacy;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.LevelId;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.palmares.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Two finalists, the levels given to them, and an organiser who asks for their pages.
@Import({LevelsController.class, PublicationController.class})
abstract class GivenLevels {

    static final UUID ORGANISER = id(90);
    static final UUID FIRST = id(71);
    static final UUID SECOND = id(72);
    static final LevelId GOLD = new LevelId(id(51));
    static final LevelId SILVER = new LevelId(id(52));

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Editions editions;

    @MockitoBean
    Awards awards;

    @MockitoBean
    People people;

    @BeforeEach
    void an_organiser_asks() {
        given(people.roles()).willReturn(new Roles(List.of(new Grant(Role.ORGANISER, null, null))));
        given(people.names(any())).willReturn(Map.of(ORGANISER, "Ada Morel"));
    }

    void at(EditionStage stage) {
        Setup setup = complete(edition(stage));
        given(editions.followed("2026")).willReturn(setup);
    }

    static Levels levels(int version, @Nullable UUID by) {
        return new Levels(
                List.of(
                        line(FIRST, "Le bus des aînés", 1, "4.5000", GOLD),
                        line(SECOND, "La forêt", 2, "4.0000", SILVER)),
                "",
                0,
                version,
                by == null ? null : Instant.parse("2026-10-09T12:00:00Z"),
                by == null ? null : new AccountId(by));
    }

    static LevelLine line(UUID dossier, String title, int rank, String mean, LevelId level) {
        return new LevelLine(
                new Candidacy(
                        new DossierId(dossier),
                        rank,
                        title,
                        "Brévalon",
                        new AccountId(id(80)),
                        new RegionId(id(1)),
                        id(11),
                        List.of()),
                rank,
                new BigDecimal(mean),
                4,
                level,
                level);
    }

    MvcTestResult get(String path) {
        return new Visitor(mvc, ORGANISER).get(path);
    }

    MvcTestResult post(String path, String... fields) {
        return new Visitor(mvc, ORGANISER).post(path, fields);
    }
}
