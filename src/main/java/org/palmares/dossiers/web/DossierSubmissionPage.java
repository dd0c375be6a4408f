package org.palmares.dossiers.web;

import java.util.List;
import org.palmares.dossiers.DossierReading;

/// A dossier read over before it is handed in, with what it still lacks.
///
/// @param lacks what keeps it from being handed in
/// @param late why it is too late; blank while there is time
public record DossierSubmissionPage(
        DossierReading reading, DossierText content, List<Missing> lacks, String deadline, String left, String late) {

    /// What is missing, and where it is mended.
    public record Missing(String field, String words) {}

    public String address() {
        return "/dossiers/" + reading.dossier().id();
    }
}
