package org.palmares.juries.web;

import java.util.Objects;

/// Who is to sit in a jury. A browser sends nothing for a box that is not ticked.
public record SeatForm(String email, Boolean chair) {

    public SeatForm {
        email = Objects.requireNonNullElse(email, "");
        chair = Objects.requireNonNullElse(chair, false);
    }

    static SeatForm blank() {
        return new SeatForm("", false);
    }
}
