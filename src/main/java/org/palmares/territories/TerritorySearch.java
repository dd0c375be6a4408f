package org.palmares.territories;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds territories from what a person types: a name, more or less well spelt, a SIREN or a postcode.
@Component
class TerritorySearch {

    private static final int CANDIDATES = 60;
    private static final int SHORT = 8;

    private final TerritorySearchRepository repository;

    TerritorySearch(TerritorySearchRepository repository) {
        this.repository = repository;
    }

    /// The bodies of exactly this name, as searches spell it.
    List<TerritorySummary> called(String name, @Nullable Kind kind) {
        return repository.called(Set.of(SearchText.of(name)), kind);
    }

    List<TerritorySummary> search(String typed, @Nullable Kind kind, int limit) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (digits.matches("[0-9]{2,14}")) {
            // A SIRET begins with the SIREN of its organisation.
            return repository.numbered(digits.length() > 9 ? digits.substring(0, 9) : digits, kind, limit);
        }
        var text = SearchText.of(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(repository.named(text, kind, limit));
        var spoken = found.isEmpty() ? SpokenName.read(text) : Optional.<SpokenName>empty();
        if (spoken.isPresent()) {
            var wanted = kind == null ? spoken.get().kind() : kind;
            var name = spoken.get().texts().stream()
                    .min(comparingInt(String::length))
                    .orElse(text);
            found.addAll(repository.named(name, wanted, limit));
            text = name;
        }
        if (found.size() < limit && text.length() > 2) {
            addResembling(found, text, kind, limit);
        }
        return List.copyOf(found);
    }

    private void addResembling(List<TerritorySummary> found, String text, @Nullable Kind kind, int limit) {
        var known = found.stream().map(TerritorySummary::id).collect(Collectors.toSet());
        double likeness = !found.isEmpty() ? 0.5 : text.length() <= SHORT ? 0.3 : 0.35;
        repository.resembling(text, kind, likeness, CANDIDATES).stream()
                .filter(territory -> !known.contains(territory.id()))
                .sorted(comparingInt((TerritorySummary territory) -> distance(text, territory.name()))
                        .thenComparing(TerritorySummary::population, nullsLast(reverseOrder()))
                        .thenComparing(TerritorySummary::id))
                .limit(limit - found.size())
                .forEach(found::add);
    }

    /// A typed part of a longer name is as near as the beginning of that name is.
    private static int distance(String text, String name) {
        var whole = SearchText.of(name);
        int toWhole = Spelling.distance(text, whole);
        return whole.length() > text.length()
                ? Math.min(toWhole, Spelling.distance(text, whole.substring(0, text.length())) + 1)
                : toWhole;
    }

    /// The body that a name leaves no doubt about.
    Optional<TerritorySummary> unambiguous(String name) {
        var text = SearchText.of(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var exact = repository.called(Set.of(text), null);
        if (!exact.isEmpty()) {
            return only(exact);
        }
        var spoken = SpokenName.read(text);
        if (spoken.isPresent()) {
            return only(repository.called(spoken.get().texts(), spoken.get().kind()));
        }
        var kindWord = SearchText.kindWord(text);
        return only(repository.calledBarely(SearchText.bare(text)).stream()
                .filter(territory ->
                        kindWord.isEmpty() || territory.nature().name().equalsIgnoreCase(kindWord))
                .toList());
    }

    private static Optional<TerritorySummary> only(List<TerritorySummary> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
