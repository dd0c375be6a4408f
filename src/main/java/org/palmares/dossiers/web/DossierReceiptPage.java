package org.palmares.dossiers.web;

import java.util.Map;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.Receipt;

/// The receipt of a dossier's last submission, and whether it still holds.
public record DossierReceiptPage(DossierReading reading, Receipt receipt, Map<String, String> facts) {

    public String address() {
        return "/dossiers/" + reading.dossier().id();
    }
}
