package org.palmares.territories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.NotFound;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritoryId;
import org.palmares.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Answers the field of `territories/picker.jte` as a person types in it.
@Controller
class TerritoryPickerController {

    private static final String FIELD = "[A-Za-z][A-Za-z0-9_-]{0,60}";

    private final Territories territories;

    TerritoryPickerController(Territories territories) {
        this.territories = territories;
    }

    /// @param field the name of the field; what is typed comes as `q` or as `<field>-typed`, what is chosen as
    /// `<field>`
    @GetMapping("/territories/picker")
    ModelAndView options(@RequestParam(defaultValue = "territory") String field, HttpServletRequest request) {
        if (!field.matches(FIELD)) {
            throw new NotFound("field " + field);
        }
        var asked = request.getParameter("q");
        var typed = asked == null ? request.getParameter(field + "-typed") : asked;
        var choice = territories.choice(typed, chosen(request.getParameter(field)));
        return Pages.show("territories/answers", new TerritoryOptionsPage(field, choice));
    }

    private static @Nullable TerritoryId chosen(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : new TerritoryId(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
