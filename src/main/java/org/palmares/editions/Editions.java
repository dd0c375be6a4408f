package org.palmares.editions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The years of the programme: how each is set up, and how far it has come.
@Service
public class Editions {

    /// Begins an edition. A historical one is published at once.
    @Transactional
    public EditionId create(NewEdition edition) {
        throw new UnsupportedOperationException(edition.slug());
    }

    /// Begins an edition with everything of another but its dates.
    @Transactional
    public EditionId copy(EditionId from, String slug, int year) {
        throw new UnsupportedOperationException(slug + year + from);
    }

    @Transactional(readOnly = true)
    public Optional<Setup> find(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Everything that defines this edition.
    ///
    /// @throws org.palmares.kernel.NotFound where there is no such edition
    @Transactional(readOnly = true)
    public Setup get(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Everything that defines the edition at this address.
    ///
    /// @throws org.palmares.kernel.NotFound where there is no such edition
    @Transactional(readOnly = true)
    public Setup bySlug(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    /// Every edition, the latest first.
    @Transactional(readOnly = true)
    public List<EditionSummary> list() {
        throw new UnsupportedOperationException();
    }

    /// The editions to which dossiers may be submitted now, the nearest deadline first.
    @Transactional(readOnly = true)
    public List<EditionSummary> open() {
        throw new UnsupportedOperationException();
    }

    /// What still misses before the call can open.
    @Transactional(readOnly = true)
    public List<Lack> lacks(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// What is allowed but worth a second look before the call opens: départements that no region covers.
    @Transactional(readOnly = true)
    public List<Lack> advice(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Saves the part as a whole, if nobody saved it since the version read; gives the edition's new version. So do all
    /// that
    /// follow. Items keep their identity: those absent from the list are taken out.
    @Transactional
    public int savePresentation(EditionId id, Presentation presentation, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + presentation + expectedVersion);
    }

    @Transactional
    public int saveCalendar(EditionId id, Calendar calendar, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + calendar + expectedVersion);
    }

    @Transactional
    public int saveRegions(EditionId id, List<Region> regions, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + regions + expectedVersion);
    }

    @Transactional
    public int saveCategories(EditionId id, List<Category> categories, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + categories + expectedVersion);
    }

    @Transactional
    public int saveAxes(EditionId id, List<Axis> axes, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + axes + expectedVersion);
    }

    @Transactional
    public int saveQuestions(EditionId id, List<Question> questions, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + questions + expectedVersion);
    }

    /// Both rounds at once.
    @Transactional
    public int saveCriteria(EditionId id, List<Criterion> criteria, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + criteria + expectedVersion);
    }

    @Transactional
    public int saveLevels(EditionId id, List<Level> levels, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + levels + expectedVersion);
    }

    @Transactional
    public int saveRules(EditionId id, Rules rules, int expectedVersion) {
        throw new UnsupportedOperationException(id.toString() + rules + expectedVersion);
    }

    /// Publishes the call and settles the rules.
    @Transactional
    public void openCall(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Closes the call and opens the regional round, after the deadline.
    @Transactional
    public void openRegional(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Opens the final. Whoever calls has checked that the shortlist is decided and that the actor may.
    @Transactional
    public void openFinal(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Seals the levels. Whoever calls has checked that they are given and that the actor may.
    @Transactional
    public void seal(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Makes the palmarès public. Whoever calls has checked that the actor may.
    @Transactional
    public void publish(EditionId id, Instant at) {
        throw new UnsupportedOperationException(id.toString() + at);
    }

    @Transactional(readOnly = true)
    public EditionStage stage(EditionId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /// Refuses, with the reason, unless the edition stands at this stage.
    @Transactional(readOnly = true)
    public void requireStage(EditionId id, Class<? extends EditionStage> stage) {
        throw new UnsupportedOperationException(id.toString() + stage);
    }

    /// Refuses, with the reason, unless the edition stands at one of these stages.
    @Transactional(readOnly = true)
    public void requireStage(
            EditionId id, Class<? extends EditionStage> stage, Class<? extends EditionStage> otherStage) {
        throw new UnsupportedOperationException(id.toString() + stage + otherStage);
    }
}
