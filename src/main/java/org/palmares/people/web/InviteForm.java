package org.palmares.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.people.Role;

/// Whom to invite, to what.
///
/// @param region absent for the whole edition
/// @param back the page the form stands on
public record InviteForm(
        @NotBlank @Size(min = 1, max = 200) String name,
        @NotBlank @Size(min = 3, max = 254) @Plausible String email,
        @Nullable Role role,
        @Nullable UUID edition,
        @Nullable UUID region,
        @Pattern(regexp = "fr|en") String language,
        String back) {

    public InviteForm {
        name = Typed.orBlank(name);
        email = Typed.orBlank(email);
        language = Typed.orBlank(language);
        back = Back.to(back);
    }
}
