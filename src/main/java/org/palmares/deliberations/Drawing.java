package org.palmares.deliberations;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.deliberations.quotas.Bound;
import org.palmares.deliberations.quotas.Candidate;
import org.palmares.deliberations.quotas.Outcome;
import org.palmares.deliberations.quotas.Selection;
import org.palmares.deliberations.quotas.Terms;
import org.palmares.editions.Axis;
import org.palmares.editions.Quota;
import org.palmares.editions.Setup;
import org.palmares.kernel.Sha256;
import org.palmares.scoring.RankedDossier;
import org.palmares.scoring.Ranking;
import org.palmares.web.Texts;

/// Draws a shortlist: a pure function of the edition's published rules, the dossiers and their ranking.
final class Drawing {

    private final Setup setup;
    private final Map<UUID, Candidacy> candidacies;
    private final Ranking ranking;
    private final String seed;
    private final List<Candidate> candidates;
    private final int places;
    private final List<Bound> bounds;

    Drawing(Setup setup, List<Candidacy> candidacies, Ranking ranking) {
        this.setup = setup;
        this.candidacies = candidacies.stream()
                .collect(Collectors.toMap(candidacy -> candidacy.dossier().value(), candidacy -> candidacy));
        this.ranking = ranking;
        this.seed = seed(setup);
        this.candidates = ranking.dossiers().stream()
                .filter(ranked -> ranked.mean() != null
                        && this.candidacies.containsKey(ranked.dossier().value()))
                .map(this::candidate)
                .toList();
        this.places = Math.min(setup.rules().shortlistPlaces(), candidates.size());
        this.bounds = bounds();
    }

    /// The published seed of an edition: its identity, fixed before anybody has filed.
    static String seed(Setup setup) {
        return setup.id().toString();
    }

    ShortlistProposal draw(int missing, boolean whole) {
        var outcome = Selection.choose(candidates, new Terms(places, bounds, seed));
        var clash = outcome instanceof Outcome.Impossible(var quotas, var _) ? quotas : List.<Bound>of();
        return new ShortlistProposal(
                lines(outcome), places, bounds, clash, missing, whole, seed, fingerprint(missing, whole));
    }

    private Candidate candidate(RankedDossier ranked) {
        var candidacy = Objects.requireNonNull(candidacies.get(ranked.dossier().value()));
        return new Candidate(
                ranked.dossier().value(),
                candidacy.number(),
                Objects.requireNonNull(ranked.mean()),
                candidacy.groups());
    }

    /// The quotas of the edition and the share reserved for an axis, one for each group. A minimum asks for no more
    /// dossiers than there are.
    private List<Bound> bounds() {
        var bounds = new LinkedHashMap<UUID, Bound>();
        setup.rules().quotas().forEach(quota -> bounds.merge(quota.group(), bound(quota), Drawing::both));
        setup.emphasisedAxis()
                .filter(axis -> axis.reservedPercent() > 0)
                .ifPresent(axis -> bounds.merge(axis.id().value(), bound(axis), Drawing::both));
        return List.copyOf(bounds.values());
    }

    private static Bound both(Bound one, Bound other) {
        int most = Math.min(one.max(), other.max());
        return new Bound(one.group(), one.label(), Math.min(Math.max(one.min(), other.min()), most), most);
    }

    private Bound bound(Quota quota) {
        int most = quota.max() == null ? places : Math.min(quota.max(), places);
        var label = setup.groupName(quota).map(Texts::text).orElse("");
        return bound(quota.group(), label, quota.min(), most);
    }

    private Bound bound(Axis axis) {
        int reserved = (places * axis.reservedPercent() + 99) / 100;
        return bound(axis.id().value(), Texts.text(axis.name()), reserved, places);
    }

    private Bound bound(UUID group, String label, int least, int most) {
        int there = (int) candidates.stream()
                .filter(candidate -> candidate.groups().contains(group))
                .count();
        return new Bound(group, label, Math.min(Math.min(least, there), most), most);
    }

    /// In the order of merit; then those nobody has read.
    private List<ShortlistLine> lines(Outcome outcome) {
        var verdicts = new LinkedHashMap<UUID, Grounds>();
        if (outcome instanceof Outcome.Chosen(var given)) {
            given.forEach(verdict -> verdicts.put(
                    verdict.dossier(), Grounds.of(verdict.reason()).against(number(verdict.counterpart()))));
        }
        var ranked = new LinkedHashMap<UUID, RankedDossier>();
        ranking.dossiers().forEach(dossier -> ranked.put(dossier.dossier().value(), dossier));
        var ordered = new LinkedHashSet<>(verdicts.keySet());
        ordered.addAll(ranked.keySet());
        ordered.retainAll(candidacies.keySet());
        return ordered.stream()
                .map(dossier -> line(Objects.requireNonNull(ranked.get(dossier)), verdicts.get(dossier)))
                .toList();
    }

    private @Nullable Integer number(@Nullable UUID dossier) {
        return dossier == null
                ? null
                : (Integer) Objects.requireNonNull(candidacies.get(dossier)).number();
    }

    private ShortlistLine line(RankedDossier ranked, @Nullable Grounds grounds) {
        return new ShortlistLine(
                Objects.requireNonNull(candidacies.get(ranked.dossier().value())),
                ranked.rank(),
                ranked.mean(),
                ranked.readings(),
                grounds);
    }

    /// SHA-256 of everything the choice rests on, in an order that does not depend on who reads it.
    private String fingerprint(int missing, boolean whole) {
        var written = new StringBuilder()
                .append(seed)
                .append('\n')
                .append(places)
                .append(' ')
                .append(missing)
                .append(' ')
                .append(whole)
                .append('\n');
        bounds.forEach(bound -> written.append(bound.group())
                .append(' ')
                .append(bound.min())
                .append(' ')
                .append(bound.max())
                .append('\n'));
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::number))
                .forEach(candidate -> written.append(candidate.number())
                        .append(' ')
                        .append(candidate.score().toPlainString())
                        .append('\n'));
        return Sha256.hex(written.toString());
    }
}
