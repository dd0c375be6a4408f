package org.palmares.scoring.web;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.CriterionId;
import org.palmares.scoring.Marks;

/// What a juror types on a sheet.
///
/// @param version the version of the sheet the page was drawn from; without one, the oldest
/// @param mark a mark by criterion
public record SheetForm(
        Integer version,
        @Nullable Map<String, String> mark,
        @Size(max = Marks.LONGEST) String toJury,
        @Size(max = Marks.LONGEST) String feedback) {

    private static final Pattern MARK = Pattern.compile("\\d{1,4}");

    /// Browsers send two characters at the end of each line.
    public SheetForm {
        version = Objects.requireNonNullElse(version, 0);
        toJury = Objects.requireNonNullElse(toJury, "").replace("\r\n", "\n");
        feedback = Objects.requireNonNullElse(feedback, "").replace("\r\n", "\n");
    }

    /// What was typed; a mark that is no number counts as none.
    Marks marks() {
        var byCriterion = new HashMap<CriterionId, Integer>();
        if (mark != null) {
            mark.forEach((criterion, value) -> {
                if (MARK.matcher(value).matches()) {
                    criterion(criterion).ifPresent(id -> byCriterion.put(id, Integer.valueOf(value)));
                }
            });
        }
        return new Marks(byCriterion, toJury, feedback);
    }

    private static Optional<CriterionId> criterion(String sent) {
        try {
            return Optional.of(new CriterionId(UUID.fromString(sent)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
