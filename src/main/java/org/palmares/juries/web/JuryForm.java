package org.palmares.juries.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A jury to form; without a region it is the final's.
public record JuryForm(
        @NotBlank @Size(max = 120) String name, @Nullable UUID region) {

    static JuryForm blank() {
        return new JuryForm("", null);
    }
}
