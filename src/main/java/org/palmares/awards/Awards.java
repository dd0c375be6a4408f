package org.palmares.awards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.Deliberations;
import org.palmares.deliberations.LevelRule;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Editions;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Salt;
import org.palmares.people.People;
import org.palmares.scoring.RankedDossier;
import org.palmares.scoring.Scoring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of the labels. Until they are revealed, the database shows them to those alone who may know every
/// assessment of the edition.
@Service
public class Awards {

    /// The longest reason, in characters.
    public static final int LONGEST_REASON = 2_000;

    private final AwardRepository repository;
    private final AwardRecord record;
    private final Deliberations deliberations;
    private final Scoring scoring;
    private final Editions editions;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awards(
            AwardRepository repository,
            AwardRecord record,
            Deliberations deliberations,
            Scoring scoring,
            Editions editions,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.record = record;
        this.deliberations = deliberations;
        this.scoring = scoring;
        this.editions = editions;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// The levels as they stand.
    ///
    /// @throws AwardRefusal.Recused for an organiser recused on a dossier of the edition
    /// @throws NotFound for whoever neither organises the edition nor watches over it
    @Transactional(readOnly = true)
    public Levels levels(EditionId edition) {
        requireSight(edition);
        return standing(editions.get(edition));
    }

    /// Gives the levels, all at once: a dossier that is not named receives none.
    ///
    /// @param reason why some depart from the ranking; may be blank where none does
    /// @param expectedVersion of the levels that were read
    @Transactional
    public void give(EditionId edition, Map<DossierId, LevelId> levels, String reason, int expectedVersion) {
        var setup = giving(edition);
        var before = standing(setup);
        requirePlaces(setup, levels);
        var finalists =
                before.lines().stream().map(line -> line.candidacy().dossier()).toList();
        if (!finalists.containsAll(levels.keySet())) {
            throw new AwardRefusal.NotAFinalist();
        }
        keep(setup, before, levels, reason.strip(), expectedVersion);
    }

    /// Closes the final: the levels as they stand are kept under seal until they are revealed.
    ///
    /// @param expectedVersion of the levels that were read
    @Transactional
    public void seal(EditionId edition, int expectedVersion) {
        // From here on no sheet of the final is handed in.
        editions.held(edition);
        var setup = giving(edition);
        var standing = standing(setup);
        if (standing.given() == 0) {
            throw new AwardRefusal.NothingGiven();
        }
        keep(setup, standing, levels(standing), standing.reason(), expectedVersion);
        var salt = Salt.random();
        repository.salt(edition, salt);
        record.sealed(setup, repository.awards(edition), salt);
        editions.seal(edition);
    }

    /// Reveals the labels to everyone, at one instant.
    @Transactional
    public void reveal(EditionId edition) {
        people.roles().requireOrganiser(edition.value());
        var at = clock.instant();
        editions.publish(edition, at);
        var setup = editions.get(edition);
        record.revealed(
                setup,
                repository.awards(edition),
                repository.salt(edition).orElseThrow(),
                deliberations.finalists(edition));
        events.publishEvent(new LabelsRevealed(edition, at));
    }

    /// The labels in the order of merit; none before they are revealed.
    @Transactional(readOnly = true)
    public List<Award> revealed(EditionId edition) {
        return areRevealed(edition) ? repository.awards(edition) : List.of();
    }

    /// True once everyone may know the labels.
    @Transactional(readOnly = true)
    public boolean areRevealed(EditionId edition) {
        return editions.stage(edition) instanceof EditionStage.Published;
    }

    /// The level of a dossier, once revealed.
    @Transactional(readOnly = true)
    public Optional<Level> revealedLevel(EditionId edition, DossierId dossier) {
        return revealed(edition).stream()
                .filter(award -> award.dossier().equals(dossier))
                .findFirst()
                .flatMap(award -> editions.get(edition).level(award.level()));
    }

    private static Map<DossierId, LevelId> levels(Levels standing) {
        var levels = new LinkedHashMap<DossierId, LevelId>();
        for (var line : standing.lines()) {
            if (line.given() != null) {
                levels.put(line.candidacy().dossier(), line.given());
            }
        }
        return levels;
    }

    private void keep(Setup setup, Levels before, Map<DossierId, LevelId> levels, String reason, int expectedVersion) {
        if (reason.length() > LONGEST_REASON) {
            throw new AwardRefusal.ReasonTooLong();
        }
        var departures = before.lines().stream()
                .filter(line -> !Objects.equals(
                        line.proposed(), levels.get(line.candidacy().dossier())))
                .count();
        if (departures > 0 && reason.isEmpty()) {
            throw new AwardRefusal.ReasonMissing((int) departures);
        }
        repository.give(setup.id(), departures > 0 ? reason : "", people.me(), clock.instant(), expectedVersion);
        repository.replace(setup.id(), awards(setup, before, levels));
        record.given(setup, levels.size(), (int) departures);
    }

    /// The highest level first; within one, the order of merit.
    private static List<Award> awards(Setup setup, Levels standing, Map<DossierId, LevelId> levels) {
        var given = standing.lines().stream()
                .map(line -> line.candidacy().dossier())
                .filter(levels::containsKey)
                .sorted(Comparator.comparingInt(dossier -> rank(setup, Objects.requireNonNull(levels.get(dossier)))))
                .toList();
        var awards = new ArrayList<Award>();
        for (var dossier : given) {
            awards.add(new Award(dossier, Objects.requireNonNull(levels.get(dossier)), awards.size() + 1));
        }
        return awards;
    }

    private Levels standing(Setup setup) {
        var edition = setup.id();
        var ranked = scoring.ranking(edition, Round.FINAL).dossiers().stream()
                .collect(Collectors.toMap(RankedDossier::dossier, Function.identity()));
        var finalists = deliberations.finalists(edition);
        var rule = finalists.stream()
                .map(candidacy -> finalist(candidacy, ranked.get(candidacy.dossier())))
                .toList();
        var seed = Deliberations.seed(setup);
        var proposed = LevelRule.levels(rule, setup.levels(), seed);
        var giving = repository.giving(edition);
        Map<DossierId, LevelId> given = giving.isEmpty()
                ? proposed
                : repository.awards(edition).stream().collect(Collectors.toMap(Award::dossier, Award::level));
        var candidacies = new HashMap<DossierId, Candidacy>();
        finalists.forEach(candidacy -> candidacies.put(candidacy.dossier(), candidacy));
        var lines = LevelRule.merit(rule, seed).stream()
                .map(finalist -> line(
                        Objects.requireNonNull(candidacies.get(finalist.dossier())),
                        ranked.get(finalist.dossier()),
                        proposed.get(finalist.dossier()),
                        given.get(finalist.dossier())))
                .toList();
        var progress = scoring.progress(edition, Round.FINAL);
        return new Levels(
                lines,
                giving.map(AwardRepository.Giving::reason).orElse(""),
                progress.assigned() - progress.handedIn(),
                giving.map(AwardRepository.Giving::version).orElse(0),
                giving.map(AwardRepository.Giving::savedAt).orElse(null),
                giving.map(AwardRepository.Giving::savedBy).orElse(null));
    }

    private static LevelRule.Finalist finalist(Candidacy candidacy, @Nullable RankedDossier ranked) {
        return new LevelRule.Finalist(candidacy.dossier(), candidacy.number(), ranked == null ? null : ranked.mean());
    }

    private static LevelLine line(
            Candidacy candidacy, @Nullable RankedDossier ranked, @Nullable LevelId proposed, @Nullable LevelId given) {
        return ranked == null
                ? new LevelLine(candidacy, 0, null, 0, proposed, given)
                : new LevelLine(candidacy, ranked.rank(), ranked.mean(), ranked.readings(), proposed, given);
    }

    private static void requirePlaces(Setup setup, Map<DossierId, LevelId> levels) {
        for (var level : setup.levels()) {
            long given = levels.values().stream().filter(level.id()::equals).count();
            if (given > level.places()) {
                throw new AwardRefusal.TooMany(level, given);
            }
        }
        levels.values().forEach(level -> rank(setup, level));
    }

    private static int rank(Setup setup, LevelId level) {
        return setup.level(level)
                .orElseThrow(() -> new NotFound("level " + level))
                .rank();
    }

    private Setup giving(EditionId edition) {
        people.roles().requireOrganiser(edition.value());
        requireKnowing(edition);
        var setup = editions.get(edition);
        if (!(setup.edition().stage() instanceof EditionStage.Final)) {
            throw new AwardRefusal.NotInFinal();
        }
        return setup;
    }

    private void requireSight(EditionId edition) {
        if (!people.roles().oversees(edition.value())) {
            throw new NotFound("levels of edition " + edition);
        }
        requireKnowing(edition);
    }

    private void requireKnowing(EditionId edition) {
        if (!deliberations.knowsAll(edition)) {
            throw new AwardRefusal.Recused();
        }
    }
}
