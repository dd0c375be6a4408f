package org.palmares.palmares;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.palmares.awards.Awards;
import org.palmares.awards.LabelsRevealed;
import org.palmares.dossiers.DossierReading;
import org.palmares.dossiers.Dossiers;
import org.palmares.editions.Edition;
import org.palmares.editions.Editions;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.Setup;
import org.palmares.territories.Territories;
import org.palmares.territories.TerritorySummary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes an edition's labels public within the transaction that reveals them.
@Component
class Revelation {

    private final Palmares palmares;
    private final Awards awards;
    private final Editions editions;
    private final Dossiers dossiers;
    private final Territories territories;

    Revelation(Palmares palmares, Awards awards, Editions editions, Dossiers dossiers, Territories territories) {
        this.palmares = palmares;
        this.awards = awards;
        this.editions = editions;
        this.dossiers = dossiers;
        this.territories = territories;
    }

    @EventListener
    void on(LabelsRevealed revealed) {
        var setup = editions.get(revealed.edition());
        var levels = setup.levels().stream().collect(Collectors.toMap(Level::id, Revelation::level));
        var laureates = awards.revealed(revealed.edition()).stream()
                .map(award -> laureate(setup, levels, award.level(), dossiers.reading(award.dossier())))
                .toList();
        palmares.publish(published(setup.edition()), laureates);
    }

    private Laureate laureate(Setup setup, Map<LevelId, LabelLevel> levels, LevelId level, DossierReading reading) {
        var dossier = reading.dossier();
        var content = dossier.content();
        var lead = territories.summary(dossier.lead());
        var territory = new LaureateTerritory(
                reading.leadName(),
                dossier.lead(),
                lead.map(TerritorySummary::kind).orElse(null));
        var category = content.category() == null
                ? null
                : setup.category(content.category()).orElse(null);
        var region =
                dossier.region() == null ? null : setup.region(dossier.region()).orElse(null);
        return Laureate.of(
                content.title(),
                Objects.requireNonNull(levels.get(level)),
                List.of(territory),
                content.summary(),
                category == null ? null : category.name(),
                region == null ? null : region.name(),
                dossier.id().value());
    }

    private static LabelLevel level(Level level) {
        return new LabelLevel(level.code(), level.rank(), level.name());
    }

    private static PublishedEdition published(Edition edition) {
        var forum = edition.forum();
        return new PublishedEdition(
                edition.id().value(),
                edition.slug(),
                edition.year(),
                edition.programme(),
                edition.theme(),
                new ForumDates(forum.city(), forum.from(), forum.to()),
                null,
                null,
                edition.fictional());
    }
}
