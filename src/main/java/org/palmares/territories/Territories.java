package org.palmares.territories;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.journal.Entry;
import org.palmares.journal.Journal;
import org.palmares.kernel.Actor;
import org.palmares.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of public bodies: find them, tell whom they belong to, add one that no register has.
@Service
public class Territories {

    private static final int OFFERED = 8;

    private final TerritoryRepository repository;
    private final TerritorySearch search;
    private final Journal journal;

    Territories(TerritoryRepository repository, TerritorySearch search, Journal journal) {
        this.repository = repository;
        this.search = search;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Optional<Territory> find(TerritoryId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<TerritorySummary> summary(TerritoryId id) {
        return repository.summaries(List.of(id)).stream().findFirst();
    }

    /// One line for each of these territories that exists.
    @Transactional(readOnly = true)
    public Map<TerritoryId, TerritorySummary> summaries(Collection<TerritoryId> ids) {
        return repository.summaries(ids).stream().collect(Collectors.toMap(TerritorySummary::id, Function.identity()));
    }

    /// The bodies in force of exactly this name, accents, hyphens, case and "St" for "Saint" aside; the most populated
    /// first. Fictional ones are left out.
    @Transactional(readOnly = true)
    public List<TerritorySummary> named(String name, @Nullable Kind kind) {
        return search.called(name, kind);
    }

    /// The body that a name leaves no doubt about: "Ville de Brest", "Rennes Métropole", "Département de
    /// Seine-et-Marne". Empty where several bear it, where none does any more, or where one would have to
    /// guess.
    @Transactional(readOnly = true)
    public Optional<TerritorySummary> unambiguous(String name) {
        return search.unambiguous(name);
    }

    /// The bodies in force that answer to a name, a SIREN (spaces allowed) or a postcode: the very name first,
    /// then names that begin so, the most populated first, then names that resemble it.
    @Transactional(readOnly = true)
    public List<TerritorySummary> search(String typed, @Nullable Kind kind, int limit) {
        return search.search(typed, kind, limit);
    }

    /// What the field that chooses a territory shows for what is typed in it and what is already chosen.
    @Transactional(readOnly = true)
    public TerritoryChoice choice(@Nullable String typed, @Nullable TerritoryId chosen) {
        var text = typed == null ? "" : typed.strip();
        return new TerritoryChoice(
                text,
                text.isEmpty() ? List.of() : search.search(text, null, OFFERED),
                chosen == null ? null : summary(chosen).orElse(null));
    }

    @Transactional(readOnly = true)
    public Optional<TerritorySummary> bySiren(Siren siren) {
        return repository.bySiren(siren);
    }

    /// The bodies that lie in this one: intercommunal bodies, communes, then those attached to it by hand.
    @Transactional(readOnly = true)
    public List<TerritorySummary> members(TerritoryId id) {
        return repository.members(id);
    }

    /// The body that this one lies in.
    @Transactional(readOnly = true)
    public Optional<TerritorySummary> parent(TerritoryId id) {
        return repository.parents(id).stream().findFirst();
    }

    /// The bodies that this one lies in, the nearest first: inside the Métropole du Grand Paris there are two.
    @Transactional(readOnly = true)
    public List<TerritorySummary> parents(TerritoryId id) {
        return repository.parents(id);
    }

    /// The départements and overseas collectivities, in the order of their codes.
    @Transactional(readOnly = true)
    public List<Place> departements() {
        return repository.places(Kind.DEPARTEMENT);
    }

    /// The regions, in the order of their codes.
    @Transactional(readOnly = true)
    public List<Place> regions() {
        return repository.places(Kind.REGION);
    }

    /// Adds a body that no register has: a syndicat, a tourist office. Refused where its SIREN is already known.
    @Transactional
    public TerritoryId add(NewTerritory added) {
        if (!Nature.addable().contains(added.nature())) {
            throw new TerritoryRefusal.FromTheRegisterAlone(added.nature());
        }
        var siren = added.siren();
        if (siren != null) {
            repository.bySiren(siren).ifPresent(known -> {
                throw new TerritoryRefusal.AlreadyKnown(siren, known);
            });
        }
        if (added.parent() != null && summary(added.parent()).isEmpty()) {
            throw new NotFound("territory " + added.parent());
        }
        var id = TerritoryId.random();
        if (!repository.insert(id, added, null, Origin.ADDED, account()) && siren != null) {
            throw new TerritoryRefusal.AlreadyKnown(
                    siren, repository.bySiren(siren).orElseThrow(() -> new NotFound("territory of SIREN " + siren)));
        }
        journal.record(Entry.of("territories.added", "territory", id.value())
                .named(added.name())
                .to(facts(added)));
        return id;
    }

    /// Adds an invented territory for the demonstration, of any nature, without SIREN; it is shown as fictional
    /// everywhere.
    @Transactional
    public TerritoryId addFictional(
            String name, Nature nature, @Nullable String departement, @Nullable Integer population) {
        var id = TerritoryId.random();
        var invented = new NewTerritory(name, nature, null, null, departement, null);
        repository.insert(id, invented, population, Origin.FICTIONAL, account());
        return id;
    }

    private static Map<String, String> facts(NewTerritory added) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("nature", added.nature().name());
        if (added.siren() != null) {
            facts.put("siren", added.siren().value());
        }
        if (added.departement() != null) {
            facts.put("departement", added.departement());
        }
        if (added.parent() != null) {
            facts.put("parent", added.parent().toString());
        }
        return facts;
    }

    private static @Nullable UUID account() {
        return Actor.currentAccount().orElse(null);
    }
}
