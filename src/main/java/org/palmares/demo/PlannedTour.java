package org.palmares.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.palmares.auditions.InventedTour;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Region;
import org.palmares.editions.Setup;
import org.palmares.juries.Juror;
import org.palmares.juries.Jury;
import org.palmares.juries.Recusal;
import org.palmares.people.AccountId;
import org.palmares.territories.TerritoryId;
import org.palmares.territories.TerritorySummary;

/// The tour that the regional round of a played edition asks for: its juries, its eligible dossiers, the recusals
/// declared, each by its name. Pure.
final class PlannedTour {

    private final Setup setup;
    private final List<Dossier> dossiers;
    private final Map<TerritoryId, TerritorySummary> leads;
    private final Map<DossierId, Set<AccountId>> recused;
    private final Map<AccountId, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param leads the territory of each dossier
    PlannedTour(Setup setup, List<Dossier> dossiers, Map<TerritoryId, TerritorySummary> leads, List<Recusal> recusals) {
        this.setup = setup;
        this.dossiers = dossiers;
        this.leads = leads;
        recused = recusals.stream()
                .collect(Collectors.groupingBy(
                        Recusal::dossier, Collectors.mapping(Recusal::account, Collectors.toSet())));
    }

    /// @param juries those of the regional round; who sits in no region is not on the tour
    InventedTour from(LocalDate first, List<Jury> juries) {
        var regional = juries.stream().filter(jury -> jury.region() != null).toList();
        regional.stream()
                .flatMap(jury -> jury.jurors().stream())
                .forEach(juror -> names.computeIfAbsent(juror.account(), _ -> free(juror.name())));
        return new InventedTour(first, regional.stream().map(this::panel).toList());
    }

    private InventedTour.Panel panel(Jury jury) {
        var region = setup.regions().stream()
                .filter(one -> one.id().equals(jury.region()))
                .findFirst()
                .orElseThrow();
        return new InventedTour.Panel(
                jury.name(),
                region.hostCity(),
                jury.jurors().stream().map(this::name).toList(),
                dossiers.stream()
                        .filter(dossier -> region.id().equals(dossier.region()))
                        .map(dossier -> candidate(dossier, region))
                        .toList());
    }

    private InventedTour.Candidate candidate(Dossier dossier, Region region) {
        var lead = Objects.requireNonNull(leads.get(dossier.lead()));
        return new InventedTour.Candidate(
                free(lead.name()),
                Objects.requireNonNullElse(
                        lead.departement(), region.departements().getFirst()),
                recused.getOrDefault(dossier.id(), Set.of()).stream()
                        .filter(names::containsKey)
                        .map(names::get)
                        .collect(Collectors.toSet()));
    }

    private String name(Juror juror) {
        return Objects.requireNonNull(names.get(juror.account()));
    }

    /// A second person of a name is told from the first by a number.
    private String free(String name) {
        var free = name;
        for (int rank = 2; !taken.add(free); rank++) {
            free = "%s (%d)".formatted(name, rank);
        }
        return free;
    }
}
