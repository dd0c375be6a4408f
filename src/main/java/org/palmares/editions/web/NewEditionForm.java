package org.palmares.editions.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an edition begins with, as typed.
///
/// @param source the address of the edition to copy; blank for none
public record NewEditionForm(
        @Nullable String source,
        @Size(max = 200) @Nullable String programmeFr,
        @Size(max = 200) @Nullable String programmeEn,

        @NotBlank @Pattern(regexp = "19\\d\\d|2[01]\\d\\d") @Nullable String year,

        @NotBlank @Size(max = 60) @Pattern(regexp = "(?!new$)[a-z0-9]+(-[a-z0-9]+)*") @Nullable String slug) {

    static NewEditionForm empty() {
        return new NewEditionForm("", "", "", "", "");
    }

    /// With the year that follows the latest edition, and its address.
    static NewEditionForm blank(int year) {
        return new NewEditionForm("", "", "", Integer.toString(year), Integer.toString(year));
    }

    static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
