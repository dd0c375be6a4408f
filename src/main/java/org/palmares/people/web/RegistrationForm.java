package org.palmares.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A name and an address.
public record RegistrationForm(
        @NotBlank @Size(min = 1, max = 200) String name,
        @NotBlank @Size(min = 3, max = 254) @Plausible String email) {

    static final RegistrationForm BLANK = new RegistrationForm("", "");

    public RegistrationForm {
        name = Typed.orBlank(name);
        email = Typed.orBlank(email);
    }
}
