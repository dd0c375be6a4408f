package org.palmares.territories.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.territories.Nature;

/// What a person types to add a body that no register has.
public record TerritoryForm(
        @NotBlank @Size(min = 2, max = 200) @Nullable String name,
        @NotNull @Nullable Nature nature,
        @Size(max = 100) @Nullable String subKind,
        @Size(max = 20) @Nullable String siren,
        @Nullable String departement,
        @Nullable UUID parent) {

    static TerritoryForm blank() {
        return new TerritoryForm("", null, "", "", "", null);
    }
}
