package org.palmares.editions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palmares.kernel.Wording;
import org.palmares.people.EditionNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the module of people how editions and their regions are called.
@Component
class NamesForPeople implements EditionNames {

    private final EditionListRepository lists;
    private final CallPartRepository parts;

    NamesForPeople(EditionListRepository lists, CallPartRepository parts) {
        this.lists = lists;
        this.parts = parts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Wording> editions(Collection<UUID> asked) {
        return lists.all().stream()
                .filter(edition -> asked.contains(edition.id().value()))
                .collect(Collectors.toMap(edition -> edition.id().value(), EditionSummary::name));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> regions(UUID edition) {
        var names = new LinkedHashMap<UUID, String>();
        parts.regions(new EditionId(edition))
                .forEach(region -> names.put(region.id().value(), region.name()));
        return names;
    }
}
