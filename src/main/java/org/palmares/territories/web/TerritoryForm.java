package org.palmares.territories.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person types to add a body that no register has.
///
/// @param nature the code of one of those that may be added by hand
public record TerritoryForm(
        @NotBlank @Size(min = 2, max = 200) @Nullable String name,
        @NotBlank @Nullable String nature,
        @Size(max = 100) @Nullable String subKind,
        @Size(max = 20) @Nullable String siren,
        @Nullable String departement,
        @Nullable UUID parent) {

    static TerritoryForm blank() {
        return new TerritoryForm("", "", "", "", "", null);
    }
}
