package org.palmares.awards.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.LevelId;

/// What those who give the levels choose.
///
/// @param version of the levels the page was drawn from
/// @param level by dossier; blank for none
public record LevelsForm(
        int version,
        @Nullable Map<String, String> level,
        @Nullable String reason) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// The dossiers that receive a level.
    Map<DossierId, LevelId> levels() {
        var levels = new LinkedHashMap<DossierId, LevelId>();
        if (level != null) {
            level.forEach((dossier, chosen) -> {
                if (ID.matcher(dossier).matches() && ID.matcher(chosen).matches()) {
                    levels.put(new DossierId(UUID.fromString(dossier)), new LevelId(UUID.fromString(chosen)));
                }
            });
        }
        return levels;
    }

    String said() {
        return reason == null ? "" : reason;
    }
}
