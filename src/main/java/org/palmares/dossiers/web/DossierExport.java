package org.palmares.dossiers.web;

import static org.palmares.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palmares.dossiers.Dossier;
import org.palmares.dossiers.DossierSummary;
import org.palmares.dossiers.Listing;
import org.palmares.editions.Setup;
import org.palmares.web.TableFile;

/// The list of dossiers as a file.
final class DossierExport {

    private DossierExport() {}

    static TableFile table(Setup setup, Listing<DossierSummary> listing) {
        return new TableFile("dossiers-" + setup.slug(), text("dossiers.list.sheet"), heads(), rows(setup, listing));
    }

    private static List<String> heads() {
        return List.of(
                text("dossiers.field.number"),
                text("dossiers.field.title"),
                text("dossiers.field.lead"),
                text("dossiers.field.category"),
                text("dossiers.field.axes"),
                text("dossiers.field.region"),
                text("dossiers.field.status"),
                text("dossiers.field.submitted"));
    }

    private static List<List<String>> rows(Setup setup, Listing<DossierSummary> listing) {
        var categories = Labels.byId(Labels.categories(setup));
        var regions = Labels.byId(Labels.regions(setup));
        var axes = Labels.byId(Labels.axes(setup));
        return listing.rows().stream()
                .map(row -> List.of(
                        Dossier.reference(setup.slug(), row.number()),
                        row.title(),
                        row.leadName(),
                        row.category() == null ? "" : categories.getOrDefault(row.category(), ""),
                        row.axes().stream().map(axis -> name(axes, axis)).collect(Collectors.joining(", ")),
                        row.region() == null ? "" : regions.getOrDefault(row.region(), ""),
                        Labels.status(row.status()),
                        row.submittedAt() == null
                                ? ""
                                : row.submittedAt()
                                        .atZone(setup.edition().zone())
                                        .toOffsetDateTime()
                                        .withNano(0)
                                        .toString()))
                .toList();
    }

    private static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, "");
    }
}
