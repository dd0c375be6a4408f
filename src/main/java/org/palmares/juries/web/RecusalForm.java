package org.palmares.juries.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/// What a juror declares of a conflict of interest.
public record RecusalForm(@NotBlank @Size(max = 400) String reason) {

    /// Browsers send two characters at the end of each line.
    public RecusalForm {
        reason = Objects.requireNonNullElse(reason, "").replace("\r\n", "\n");
    }
}
