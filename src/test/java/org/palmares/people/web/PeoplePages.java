package org.palmares.people.web;

import java.util.UUID;
import org.palmares.mail.Mail;
import org.palmares.people.Accounts;
import org.palmares.people.Invitations;
import org.palmares.people.People;
import org.palmares.people.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages of people, and all that stands behind them.
@Import({
    SignInSecurity.class,
    Entrance.class,
    SignedInSession.class,
    SignInController.class,
    SignInLinkController.class,
    RegistrationController.class,
    FirstAccountController.class,
    InvitationController.class,
    AccountController.class,
    MemberController.class
})
abstract class PeoplePages {

    static final UUID ME = UUID.randomUUID();
    static final UUID EDITION = UUID.randomUUID();
    static final UUID WEST = UUID.randomUUID();

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    People people;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    SignIns signIns;

    @MockitoBean
    Invitations invitations;

    @MockitoBean
    Mail mail;
}
