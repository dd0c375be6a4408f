package org.palmares.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// The first organiser. A password is asked: no mail server may be set yet.
public record FirstAccountForm(
        @NotBlank @Size(min = 1, max = 200) String name,
        @NotBlank @Size(min = 3, max = 254) @Plausible String email,
        @Pattern(regexp = "fr|en") String language,
        @Secret String password) {

    public FirstAccountForm {
        name = Typed.orBlank(name);
        email = Typed.orBlank(email);
        language = Typed.orBlank(language);
        password = Typed.orBlank(password);
    }

    @Override
    public String toString() {
        return "FirstAccountForm";
    }
}
