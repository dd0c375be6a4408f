package org.palmares.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody invited says of themselves. The password may stay blank: links by letter serve as well.
public record NewAccountForm(
        @NotBlank @Size(min = 1, max = 200) String name,
        @Pattern(regexp = "fr|en") String language,
        @Secret(optional = true) String password) {

    public NewAccountForm {
        name = Typed.orBlank(name);
        language = Typed.orBlank(language);
        password = Typed.orBlank(password);
    }

    Locale locale() {
        return Locale.of(language);
    }

    @Nullable String chosenPassword() {
        return password.isEmpty() ? null : password;
    }

    @Override
    public String toString() {
        return "NewAccountForm";
    }
}
