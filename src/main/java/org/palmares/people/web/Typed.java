package org.palmares.people.web;

import org.jspecify.annotations.Nullable;

/// What a form may leave out.
final class Typed {

    private Typed() {}

    static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
