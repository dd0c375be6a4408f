package org.palmares.people.web;

/// A new password, and the one it replaces, if there is one.
public record PasswordForm(String old, @Secret String password) {

    public PasswordForm {
        old = Typed.orBlank(old);
        password = Typed.orBlank(password);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
