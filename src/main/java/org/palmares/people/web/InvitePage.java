package org.palmares.people.web;

import org.palmares.people.MembersPage;
import org.palmares.web.FieldErrors;

/// The members of an edition, with an invitation to correct.
public record InvitePage(MembersPage members, InviteForm form, FieldErrors errors) {}
