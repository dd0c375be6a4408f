package org.palmares.people.web;

import org.palmares.people.Invitations.Offer;
import org.palmares.web.FieldErrors;

/// An invitation, and the form that answers it.
public record InvitationPage(String token, Offer offer, NewAccountForm form, FieldErrors errors) {}
