package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import org.palmares.people.Email;
import org.palmares.web.FieldErrors;

/// Who is invited to write a dossier, as its owner typed it.
public record CollaboratorForm(String name, String email) {

    private static final int LONGEST_NAME = 200;

    static CollaboratorForm blank() {
        return new CollaboratorForm("", "");
    }

    FieldErrors errors() {
        var errors = new LinkedHashMap<String, List<String>>();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.put("name", List.of(text("dossiers.authors.name.missing")));
        }
        if (Email.typed(email).isEmpty()) {
            errors.put("email", List.of(text("web.error.Email")));
        }
        return new FieldErrors(errors);
    }
}
