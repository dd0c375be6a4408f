package org.palmares.juries.web;

import static org.mockito.BDDMockito.given;
import static org.palmares.editions.TestEditions.complete;
import static org.palmares.editions.TestEditions.edition;
import static org.palmares.editions.TestEditions.id;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.Visitor;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.AssignmentId;
import org.palmares.juries.Juries;
import org.palmares.juries.Juror;
import org.palmares.juries.Jury;
import org.palmares.juries.JuryId;
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

/// The jury of a region and that of the final, as [Juries] tells of them to its pages.
@Import({JuryListController.class, RecusalController.class})
abstract class TwoJuries {

    static final Setup SETUP = complete(edition(new EditionStage.Regional()));
    static final RegionId WEST = new RegionId(id(1));
    static final JuryId JURY = new JuryId(id(701));
    static final JuryId OTHER = new JuryId(id(702));
    static final AccountId ADA = new AccountId(id(801));
    static final AssignmentId READING = new AssignmentId(id(901));
    static final DossierId DOSSIER = new DossierId(id(902));
    static final String JURIES = "/editions/2026/juries";
    static final String SEATS = JURIES + "/" + JURY + "/seats";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Juries juries;

    @MockitoBean
    Editions editions;

    @MockitoBean
    People people;

    @BeforeEach
    void known() {
        given(editions.bySlug("2026")).willReturn(SETUP);
        given(people.roles()).willReturn(holding(Role.ORGANISER));
        given(juries.of(SETUP.id()))
                .willReturn(List.of(
                        new Jury(
                                JURY,
                                SETUP.id(),
                                Round.REGIONAL,
                                WEST,
                                "Jury de l’Ouest",
                                List.of(
                                        new Juror(ADA, "Ada <b>", true),
                                        new Juror(new AccountId(id(802)), "Béa", false))),
                        new Jury(OTHER, SETUP.id(), Round.FINAL, null, "Finale", List.of())));
    }

    static Roles holding(Role role) {
        return new Roles(List.of(new Grant(role, SETUP.id().value(), null)));
    }

    MvcTestResult get(String address) {
        return new Visitor(mvc, id(900)).get(address);
    }

    MvcTestResult post(String address, String... fields) {
        return new Visitor(mvc, id(900)).post(address, fields);
    }
}
