package org.palmares.dossiers.web;

/// What is decided on a submitted dossier.
///
/// @param decision `eligible`, `returned` or `ineligible`
/// @param reason what its authors will read; needed unless it is eligible
/// @param version the version that was read
record ExaminationForm(String decision, String reason, String version) {

    static ExaminationForm blank() {
        return new ExaminationForm("", "", "");
    }
}
