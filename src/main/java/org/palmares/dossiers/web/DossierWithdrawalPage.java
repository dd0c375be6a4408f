package org.palmares.dossiers.web;

import org.palmares.dossiers.DossierReading;
import org.palmares.web.FieldErrors;

/// The page that takes a dossier back.
public record DossierWithdrawalPage(DossierReading reading, String reason, FieldErrors errors) {

    public String address() {
        return "/dossiers/" + reading.dossier().id();
    }
}
