package org.palmares.palmares.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.palmares.palmares.LabelLevel;
import org.palmares.palmares.Laureate;

/// A level, then those who have it.
public record LevelGroup(LabelLevel level, List<Laureate> laureates) {

    /// The levels in the order of the laureates.
    static List<LevelGroup> of(List<Laureate> laureates) {
        var byLevel = new LinkedHashMap<LabelLevel, List<Laureate>>();
        laureates.forEach(laureate -> byLevel.computeIfAbsent(laureate.level(), _ -> new ArrayList<>())
                .add(laureate));
        return byLevel.entrySet().stream()
                .map(entry -> new LevelGroup(entry.getKey(), entry.getValue()))
                .toList();
    }
}
