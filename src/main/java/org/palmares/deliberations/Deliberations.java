package org.palmares.deliberations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Editions;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;
import org.palmares.juries.Juries;
import org.palmares.kernel.NotFound;
import org.palmares.kernel.Salt;
import org.palmares.people.People;
import org.palmares.scoring.RankedDossier;
import org.palmares.scoring.Scoring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be asked of decisions: how a round stands, what the published rule proposes, what was decided.
@Service
public class Deliberations {

    private final DeliberationRepository repository;
    private final DecisionRecord record;
    private final Scoring scoring;
    private final Juries juries;
    private final Editions editions;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliberations(
            DeliberationRepository repository,
            DecisionRecord record,
            Scoring scoring,
            Juries juries,
            Editions editions,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.record = record;
        this.scoring = scoring;
        this.juries = juries;
        this.editions = editions;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// How a round stands, from the rows the actor may know and from those alone: to a coordinator their region, to a
    /// chair their jury.
    ///
    /// @throws NotFound for everyone else
    @Transactional(readOnly = true)
    public RoundStanding standing(EditionId edition, Round round) {
        requirePart(edition);
        var candidacies = new HashMap<DossierId, Candidacy>();
        repository.candidacies(edition).forEach(candidacy -> candidacies.put(candidacy.dossier(), candidacy));
        var lines = scoring.ranking(edition, round).dossiers().stream()
                .filter(ranked -> candidacies.containsKey(ranked.dossier()))
                .map(ranked -> line(ranked, Objects.requireNonNull(candidacies.get(ranked.dossier()))))
                .toList();
        return new RoundStanding(scoring.progress(edition, round), lines, !juries.recusedSomewhere(edition));
    }

    /// The shortlist as the published rule draws it now.
    @Transactional(readOnly = true)
    public ShortlistProposal proposal(EditionId edition) {
        requireSight(edition);
        return drawn(editions.get(edition));
    }

    /// Decides the shortlist as it was proposed, opens the final and gives each retained dossier to its jury.
    ///
    /// @param fingerprint of the proposal that was read
    @Transactional
    public void confirm(EditionId edition, String fingerprint) {
        people.roles().requireOrganiser(edition.value());
        if (!repository.mayKnowDecisions(edition)) {
            throw new DeliberationRefusal.Recused();
        }
        requireFinalJury(edition);
        // From here on no sheet of the round is handed in: those that were are the ones counted.
        editions.openFinal(edition);
        var setup = editions.get(edition);
        var proposal = drawn(setup);
        requireDecidable(proposal, fingerprint);
        var salt = Salt.random();
        var decided = new DeliberationRepository.Decided(
                clock.instant(),
                people.me(),
                proposal.seed(),
                proposal.places(),
                Shortlist.fingerprint(salt, proposal.fingerprint()));
        var retained = proposal.retained().stream()
                .map(line -> line.candidacy().dossier())
                .toList();
        repository.insert(edition, decided);
        repository.salt(edition, salt);
        repository.retain(edition, retained);
        repository.keepVerdicts(edition, verdicts(proposal));
        juries.assignFinal(edition, retained);
        record.decided(setup, proposal, decided.fingerprint());
        events.publishEvent(new ShortlistDecided(edition));
    }

    /// The shortlist, once decided. Its finalists are announced; what it rests on is shown to those who may know it.
    @Transactional(readOnly = true)
    public Optional<Shortlist> shortlist(EditionId edition) {
        requireSight(edition);
        return repository.decided(edition).map(decided -> {
            var candidacies = new HashMap<DossierId, Candidacy>();
            repository.candidacies(edition).forEach(candidacy -> candidacies.put(candidacy.dossier(), candidacy));
            return new Shortlist(
                    decided.at(),
                    decided.by(),
                    decided.seed(),
                    decided.places(),
                    decided.fingerprint(),
                    repository.salt(edition).orElse(null),
                    repository.finalists(edition),
                    kept(repository.verdicts(edition), candidacies));
        });
    }

    /// What was announced of a dossier.
    public record Announcement(EditionId edition, boolean retained) {}

    /// Whether a dossier is retained for the final; empty before the decision.
    @Transactional(readOnly = true)
    public Optional<Announcement> announced(DossierId dossier) {
        return repository.announced(dossier);
    }

    /// Who is retained for the final, by number; empty before the decision. Whoever calls answers for who reads it.
    @Transactional(readOnly = true)
    public List<Candidacy> finalists(EditionId edition) {
        return repository.finalists(edition);
    }

    /// True where the actor may know everything that decisions of this edition rest on.
    @Transactional(readOnly = true)
    public boolean knowsAll(EditionId edition) {
        return repository.mayKnowDecisions(edition);
    }

    /// The published seed by which the lot settles equal scores in this edition.
    public static String seed(Setup setup) {
        return Drawing.seed(setup);
    }

    private ShortlistProposal drawn(Setup setup) {
        var progress = scoring.progress(setup.id(), Round.REGIONAL);
        return new Drawing(setup, repository.candidacies(setup.id()), scoring.ranking(setup.id(), Round.REGIONAL))
                .draw(progress.assigned() - progress.handedIn(), repository.mayKnowDecisions(setup.id()));
    }

    private static void requireDecidable(ShortlistProposal proposal, String fingerprint) {
        if (!proposal.clash().isEmpty()) {
            throw new DeliberationRefusal.QuotasClash(proposal.clash());
        }
        if (!proposal.unread().isEmpty() || proposal.lines().isEmpty()) {
            throw new DeliberationRefusal.Unread(proposal.unread().stream()
                    .map(line -> line.candidacy().number())
                    .toList());
        }
        if (!proposal.fingerprint().equals(fingerprint)) {
            throw new DeliberationRefusal.ProposalChanged();
        }
    }

    private void requireFinalJury(EditionId edition) {
        if (juries.of(edition).stream()
                .noneMatch(jury -> jury.round() == Round.FINAL && !jury.jurors().isEmpty())) {
            throw new DeliberationRefusal.NoFinalJury();
        }
    }

    private static List<DeliberationRepository.VerdictRow> verdicts(ShortlistProposal proposal) {
        var verdicts = new ArrayList<DeliberationRepository.VerdictRow>();
        for (var line : proposal.lines()) {
            if (line.mean() != null && line.grounds() != null) {
                verdicts.add(new DeliberationRepository.VerdictRow(
                        line.candidacy().dossier(), verdicts.size() + 1, line.mean(), line.readings(), line.grounds()));
            }
        }
        return verdicts;
    }

    private static List<ShortlistLine> kept(
            List<DeliberationRepository.VerdictRow> verdicts, Map<DossierId, Candidacy> candidacies) {
        return verdicts.stream()
                .filter(row -> candidacies.containsKey(row.dossier()))
                .map(row -> new ShortlistLine(
                        Objects.requireNonNull(candidacies.get(row.dossier())),
                        row.merit(),
                        row.mean(),
                        row.readings(),
                        row.grounds()))
                .toList();
    }

    private static ShortlistLine line(RankedDossier ranked, Candidacy candidacy) {
        return new ShortlistLine(candidacy, ranked.rank(), ranked.mean(), ranked.readings(), null);
    }

    private void requirePart(EditionId edition) {
        if (!people.roles().answersForRounds(edition.value())) {
            throw new NotFound("rounds of edition " + edition);
        }
    }

    private void requireSight(EditionId edition) {
        if (!people.roles().oversees(edition.value())) {
            throw new NotFound("shortlist of edition " + edition);
        }
    }
}
