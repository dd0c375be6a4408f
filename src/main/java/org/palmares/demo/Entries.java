package org.palmares.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.palmares.dossiers.DossierId;

/// Which invented dossier became which of the edition, in the order of the fiction.
final class Entries {

    private final List<DossierId> ids;
    private final Map<DossierId, FictionalDossier> told = new HashMap<>();

    Entries(List<FictionalDossier> dossiers, List<DossierId> ids) {
        this.ids = List.copyOf(ids);
        for (int number = 0; number < ids.size(); number++) {
            told.put(ids.get(number), dossiers.get(number));
        }
    }

    /// The dossier of that number of the fiction, from 0.
    DossierId id(int number) {
        return ids.get(number);
    }

    int count() {
        return ids.size();
    }

    /// The numbers, from 0.
    List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int number = 0; number < ids.size(); number++) {
            numbers.add(number);
        }
        return numbers;
    }

    /// What the dossier tells; empty where somebody else filed it.
    Optional<FictionalDossier> told(DossierId id) {
        return Optional.ofNullable(told.get(id));
    }

    FictionalDossier of(DossierId id) {
        return Objects.requireNonNull(told.get(id));
    }
}
