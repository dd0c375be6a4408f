package org.palmares.editions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palmares.kernel.NotFound;
import org.palmares.territories.Place;
import org.palmares.territories.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The years of the programme: how each is set up, and how far it has come.
@Service
public class Editions {

    private final EditionRepository editions;
    private final EditionListRepository lists;
    private final Setups setups;
    private final Beginnings beginnings;
    private final PartSaving parts;
    private final Course course;
    private final EditionAccess access;
    private final Territories territories;
    private final Clock clock;

    Editions(
            EditionRepository editions,
            EditionListRepository lists,
            Setups setups,
            Beginnings beginnings,
            PartSaving parts,
            Course course,
            EditionAccess access,
            Territories territories,
            Clock clock) {
        this.editions = editions;
        this.lists = lists;
        this.setups = setups;
        this.beginnings = beginnings;
        this.parts = parts;
        this.course = course;
        this.access = access;
        this.territories = territories;
        this.clock = clock;
    }

    /// Begins an edition, with the three usual levels and no place in them. A historical one is published at once and
    /// begins empty.
    @Transactional
    public EditionId create(NewEdition edition) {
        return beginnings.create(edition);
    }

    /// Begins an edition with everything of another but its dates.
    @Transactional
    public EditionId copy(EditionId from, String slug, int year) {
        return beginnings.copy(get(from), slug, year);
    }

    @Transactional(readOnly = true)
    public Optional<Setup> find(EditionId id) {
        return setups.find(id);
    }

    /// Everything that defines this edition.
    ///
    /// @throws NotFound where there is no such edition
    @Transactional(readOnly = true)
    public Setup get(EditionId id) {
        return setups.get(id);
    }

    /// Everything that defines the edition at this address.
    ///
    /// @throws NotFound where there is no such edition
    @Transactional(readOnly = true)
    public Setup bySlug(String slug) {
        return setups.bySlug(slug).orElseThrow(() -> new NotFound("edition at " + slug));
    }

    /// Every edition, the latest first.
    @Transactional(readOnly = true)
    public List<EditionSummary> list() {
        return lists.all();
    }

    /// The editions to which dossiers may be submitted now, the nearest deadline first.
    @Transactional(readOnly = true)
    public List<EditionSummary> open() {
        return lists.open(clock.instant());
    }

    /// The editions that the actor has a part in running, the latest first.
    @Transactional(readOnly = true)
    public List<EditionSummary> followed() {
        return lists.all().stream()
                .filter(edition -> access.mayFollow(edition.id()))
                .toList();
    }

    /// The edition at this address, for those who have a part in running it.
    ///
    /// @throws NotFound for others
    @Transactional(readOnly = true)
    public Setup followed(String slug) {
        var setup = bySlug(slug);
        access.requireFollow(setup.id());
        return setup;
    }

    /// The edition at this address, for its organisers.
    ///
    /// @throws NotFound for others
    @Transactional(readOnly = true)
    public Setup run(String slug) {
        var setup = bySlug(slug);
        access.requireRun(setup.id());
        return setup;
    }

    /// The edition itself at this address, if the actor has a part in running it.
    @Transactional(readOnly = true)
    public Optional<Edition> course(String slug) {
        return editions.bySlug(slug)
                .map(EditionRepository.Row::edition)
                .filter(edition -> access.mayFollow(edition.id()));
    }

    /// True where the actor changes the settings of this edition and leads its course.
    @Transactional(readOnly = true)
    public boolean mayRun(EditionId id) {
        return access.mayRun(id);
    }

    /// True where the actor begins editions.
    @Transactional(readOnly = true)
    public boolean mayBegin() {
        return access.mayBegin();
    }

    /// The moment by the clock of the server, which judges deadlines.
    public Instant now() {
        return clock.instant();
    }

    /// When the part was last saved, and by whom.
    @Transactional(readOnly = true)
    public Optional<PartSaved> lastSaved(EditionId id, Part part) {
        return parts.last(id, part);
    }

    /// What still misses before the call can open.
    @Transactional(readOnly = true)
    public List<Lack> lacks(EditionId id) {
        return Readiness.lacks(get(id));
    }

    /// What is allowed but worth a second look before the call opens: départements that no region covers.
    @Transactional(readOnly = true)
    public List<Lack> advice(EditionId id) {
        return Readiness.advice(
                get(id), territories.departements().stream().map(Place::code).toList());
    }

    /// Saves the part as a whole, if nobody saved it since the version read; gives the edition's new version. So do all
    /// that follow. Items keep their identity: those absent from the list are taken out.
    @Transactional
    public int savePresentation(EditionId id, Presentation presentation, int expectedVersion) {
        return parts.presentation(id, presentation, expectedVersion);
    }

    @Transactional
    public int saveCalendar(EditionId id, Calendar calendar, int expectedVersion) {
        return parts.calendar(id, calendar, expectedVersion);
    }

    @Transactional
    public int saveRegions(EditionId id, List<Region> regions, int expectedVersion) {
        return parts.regions(id, regions, expectedVersion);
    }

    @Transactional
    public int saveCategories(EditionId id, List<Category> categories, int expectedVersion) {
        return parts.categories(id, categories, expectedVersion);
    }

    @Transactional
    public int saveAxes(EditionId id, List<Axis> axes, int expectedVersion) {
        return parts.axes(id, axes, expectedVersion);
    }

    @Transactional
    public int saveQuestions(EditionId id, List<Question> questions, int expectedVersion) {
        return parts.questions(id, questions, expectedVersion);
    }

    /// Both rounds at once.
    @Transactional
    public int saveCriteria(EditionId id, List<Criterion> criteria, int expectedVersion) {
        return parts.criteria(id, criteria, expectedVersion);
    }

    @Transactional
    public int saveLevels(EditionId id, List<Level> levels, int expectedVersion) {
        return parts.levels(id, levels, expectedVersion);
    }

    @Transactional
    public int saveRules(EditionId id, Rules rules, int expectedVersion) {
        return parts.rules(id, rules, expectedVersion);
    }

    /// Publishes the call and settles the rules.
    @Transactional
    public void openCall(EditionId id) {
        course.openCall(id);
    }

    /// Closes the call and opens the regional round, after the deadline.
    @Transactional
    public void openRegional(EditionId id) {
        course.openRegional(id);
    }

    /// Opens the final. Whoever calls has checked that the shortlist is decided and that the actor may.
    @Transactional
    public void openFinal(EditionId id) {
        course.openFinal(id);
    }

    /// Seals the levels. Whoever calls has checked that they are given and that the actor may.
    @Transactional
    public void seal(EditionId id) {
        course.seal(id);
    }

    /// Makes the palmarès public. Whoever calls has checked that the actor may.
    @Transactional
    public void publish(EditionId id, Instant at) {
        course.publish(id, at);
    }

    @Transactional(readOnly = true)
    public EditionStage stage(EditionId id) {
        return get(id).edition().stage();
    }

    /// The stage, at which the edition stays until the caller's transaction ends: what is done for a stage is done
    /// before it is over or not at all.
    @Transactional
    public EditionStage stageHeld(EditionId id) {
        return editions.stageForShare(id).orElseThrow(() -> new NotFound("edition " + id));
    }

    /// Everything that defines this edition, which nobody changes or moves until the caller's transaction ends.
    @Transactional
    public Setup held(EditionId id) {
        return setups.locked(id);
    }

    /// Refuses, with the reason, unless the edition stands at this stage.
    @Transactional(readOnly = true)
    public void requireStage(EditionId id, Class<? extends EditionStage> stage) {
        get(id).edition().require(Set.of(stage));
    }

    /// Refuses, with the reason, unless the edition stands at one of these stages.
    @Transactional(readOnly = true)
    public void requireStage(
            EditionId id, Class<? extends EditionStage> stage, Class<? extends EditionStage> otherStage) {
        get(id).edition().require(Set.of(stage, otherStage));
    }
}
