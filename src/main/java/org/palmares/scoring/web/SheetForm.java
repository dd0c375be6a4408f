package org.palmares.scoring.web;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.CriterionId;
import org.palmares.scoring.Marks;

/// What a juror types on a sheet.
///
/// @param version the version of the sheet the page was drawn from
/// @param mark a mark by criterion
public record SheetForm(
        int version,
        @Nullable Map<String, String> mark,
        @Size(max = Marks.LONGEST) @Nullable String toJury,
        @Size(max = Marks.LONGEST) @Nullable String feedback) {

    Marks marks() {
        var byCriterion = new HashMap<CriterionId, Integer>();
        if (mark != null) {
            mark.forEach((criterion, value) -> {
                if (value.matches("\\d{1,3}") && criterion.matches("[0-9a-f-]{36}")) {
                    byCriterion.put(new CriterionId(UUID.fromString(criterion)), Integer.parseInt(value));
                }
            });
        }
        return new Marks(byCriterion, toJury == null ? "" : toJury, feedback == null ? "" : feedback);
    }
}
