package org.palmares.juries.web;

import org.palmares.juries.Reading;
import org.palmares.web.FieldErrors;

/// Where a juror declares a conflict of interest with a dossier they were to read.
public record RecusalPage(Reading reading, String reason, FieldErrors errors) {

    /// Where the form goes.
    public String address() {
        return "/readings/" + reading.id() + "/recusal";
    }
}
