package org.palmares.editions.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.palmares.editions.Part;
import org.palmares.kernel.NotFound;
import org.springframework.stereotype.Component;

/// The sheet of each part.
@Component
class Sheets {

    private final Map<Part, Sheet> byPart = new EnumMap<>(Part.class);

    Sheets(List<Sheet> sheets) {
        sheets.forEach(sheet -> byPart.put(sheet.part(), sheet));
    }

    Sheet at(String code) {
        var sheet = Part.at(code).map(byPart::get).orElse(null);
        if (sheet == null) {
            throw new NotFound("settings " + code);
        }
        return sheet;
    }
}
