package org.palmares.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// How I am called and written to.
public record ProfileForm(
        @NotBlank @Size(min = 1, max = 200) String name,
        @Pattern(regexp = "fr|en") String language,
        int version) {

    public ProfileForm {
        name = Typed.orBlank(name);
        language = Typed.orBlank(language);
    }
}
