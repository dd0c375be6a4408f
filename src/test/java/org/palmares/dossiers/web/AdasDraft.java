package org.palmares.dossiers.web;

import static org.mockito.BDDMockito.given;
import static org.palmares.dossiers.web.Asked.AT;
import static org.palmares.dossiers.web.Asked.BEA;
import static org.palmares.dossiers.web.Asked.OWNER;
import static org.palmares.dossiers.web.Asked.reading;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.palmares.dossiers.DossierId;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.DossierStatus;
import org.palmares.dossiers.Dossiers;
import org.palmares.dossiers.Fixtures;
import org.palmares.people.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A draft as [Dossiers] tells of it to the pages on which it is written, by one or by several, until it is handed in.
@Import({
    DossierDraftController.class,
    DossierCollaboratorsController.class,
    DossierMergeController.class,
    DossierSubmissionController.class,
    DraftPages.class
})
abstract class AdasDraft {

    static final DossierId ID = Fixtures.dossier(new DossierStatus.Draft()).id();
    static final String ADDRESS = "/dossiers/" + ID;
    static final UUID TAB = Fixtures.id(40);
    static final UUID STRAY = Fixtures.id(41);

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Dossiers dossiers;

    @BeforeEach
    void a_draft() {
        shown(reading(new DossierStatus.Draft(), OWNER));
        given(dossiers.lastSave(ID)).willReturn(new Dossiers.LastSave(AT, new AccountId(BEA), false));
        given(dossiers.now()).willReturn(AT);
    }

    void shown(DossierReading reading) {
        given(dossiers.reading(ID)).willReturn(reading);
    }
}
