package org.palmares.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.awards.Award;
import org.palmares.deliberations.Candidacy;
import org.palmares.deliberations.Shortlist;
import org.palmares.deliberations.ShortlistLine;
import org.palmares.deliberations.ShortlistProposal;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;
import org.palmares.editions.Level;
import org.palmares.editions.Setup;
import org.palmares.juries.Recusal;
import org.palmares.palmares.Laureate;
import org.palmares.scoring.RankedDossier;
import org.palmares.scoring.ScoreSheet;

/// What must hold of an edition once it is played, whatever its course. Each is worked out anew from what the faces of
/// the modules tell, by other means than theirs. Pure.
final class Invariants {

    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");

    private Invariants() {}

    /// The shortlist has its places and keeps every quota; a minimum asks for no more than there are.
    static Check quotas(Setup setup, Collection<Candidacy> candidates, Collection<Candidacy> finalists) {
        var failures = new ArrayList<String>();
        int places = Math.min(setup.rules().shortlistPlaces(), candidates.size());
        if (finalists.size() != places) {
            failures.add("%d finalists for %d places".formatted(finalists.size(), places));
        }
        for (var quota : setup.rules().quotas()) {
            failures.addAll(bound(quota.group(), quota.min(), quota.max(), candidates, finalists));
        }
        setup.emphasisedAxis().ifPresent(axis -> {
            int reserved = (int) Math.ceil(places * axis.reservedPercent() / 100.0);
            failures.addAll(bound(axis.id().value(), reserved, null, candidates, finalists));
        });
        return new Check("quotas", failures);
    }

    private static List<String> bound(
            UUID group,
            int least,
            @Nullable Integer most,
            Collection<Candidacy> candidates,
            Collection<Candidacy> finalists) {
        long there = candidates.stream().filter(one -> isIn(one, group)).count();
        long retained = finalists.stream().filter(one -> isIn(one, group)).count();
        boolean kept = retained >= Math.min(least, there) && (most == null || retained <= most);
        return kept
                ? List.of()
                : List.of("%d of group %s, between %d and %s asked".formatted(retained, group, least, most));
    }

    private static boolean isIn(Candidacy candidacy, UUID group) {
        var region = candidacy.region();
        return candidacy.category().equals(group)
                || candidacy.axes().contains(group)
                || (region != null && region.value().equals(group));
    }

    /// A level has at most its places.
    static Check levels(Setup setup, Collection<Award> awards) {
        var given = awards.stream().collect(Collectors.groupingBy(Award::level, Collectors.counting()));
        var failures = new ArrayList<String>();
        for (var level : setup.levels()) {
            long count = given.getOrDefault(level.id(), 0L);
            if (count > level.places()) {
                failures.add("%d labels %s for %d places".formatted(count, level.code(), level.places()));
            }
        }
        var known = setup.levels().stream().map(Level::id).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(level -> !known.contains(level))
                .forEach(level -> failures.add("unknown level " + level));
        return new Check("levels", failures);
    }

    /// Labels go to finalists, who were admitted, and to each once.
    static Check labels(Collection<Award> awards, Set<DossierId> finalists, Set<DossierId> eligible) {
        var failures = new ArrayList<String>();
        var seen = new HashSet<DossierId>();
        for (var award : awards) {
            var dossier = award.dossier();
            if (!finalists.contains(dossier) || !eligible.contains(dossier) || !seen.add(dossier)) {
                failures.add("label of dossier " + dossier);
            }
        }
        if (awards.isEmpty()) {
            failures.add("no label at all");
        }
        return new Check("labels", failures);
    }

    /// Nobody wrote a sheet on a dossier they are recused on.
    static Check recusals(Collection<Recusal> recusals, Collection<ScoreSheet> sheets) {
        var failures = new ArrayList<String>();
        for (var recusal : recusals) {
            sheets.stream()
                    .filter(sheet -> sheet.dossier().equals(recusal.dossier())
                            && sheet.juror().equals(recusal.account()))
                    .forEach(sheet -> failures.add("sheet " + sheet.id()));
        }
        if (recusals.isEmpty()) {
            failures.add("nobody was recused");
        }
        return new Check("recusals", failures);
    }

    /// The journal holds as many entries of each act as were played, and no other.
    static Check journal(Map<String, Integer> played, Map<String, Integer> kept) {
        var acts = new TreeSet<>(played.keySet());
        acts.addAll(kept.keySet());
        return new Check(
                "journal",
                acts.stream()
                        .filter(act -> !Objects.equals(played.getOrDefault(act, 0), kept.getOrDefault(act, 0)))
                        .map(act -> "%s played %d times, kept %d times"
                                .formatted(act, played.getOrDefault(act, 0), kept.getOrDefault(act, 0)))
                        .toList());
    }

    /// What is public is what was awarded, in the same order within each level.
    static Check palmares(Setup setup, List<Award> awards, List<Laureate> laureates) {
        var codes = setup.levels().stream().collect(Collectors.toMap(Level::id, Level::code));
        var awarded = awards.stream()
                .map(award -> award.dossier() + " " + codes.get(award.level()))
                .toList();
        var published = laureates.stream()
                .map(laureate -> laureate.dossier() + " " + laureate.level().code())
                .toList();
        return new Check(
                "palmares",
                awarded.equals(published) ? List.of() : List.of("awarded %s, public %s".formatted(awarded, published)));
    }

    /// The means are those of the marks as the jurors remember them.
    static Check ranking(
            Map<DossierId, Collection<Map<CriterionId, Integer>>> given,
            List<Criterion> rubric,
            Collection<RankedDossier> ranked) {
        var failures = new ArrayList<String>();
        var means = new HashMap<DossierId, BigDecimal>();
        given.forEach((dossier, readings) -> means.put(dossier, mean(readings, rubric)));
        for (var dossier : ranked) {
            var wanted = means.get(dossier.dossier());
            var found = dossier.mean();
            boolean same = wanted == null
                    ? found == null
                    : found != null && found.subtract(wanted).abs().compareTo(ROUNDING) <= 0;
            if (!same) {
                failures.add("mean of dossier " + dossier.dossier());
            }
        }
        return new Check("ranking", failures);
    }

    private static BigDecimal mean(Collection<Map<CriterionId, Integer>> readings, List<Criterion> rubric) {
        long weights = rubric.stream().mapToLong(Criterion::weight).sum();
        long sum = readings.stream()
                .mapToLong(marks -> rubric.stream()
                        .mapToLong(criterion -> (long) criterion.weight() * marks.getOrDefault(criterion.id(), 0))
                        .sum())
                .sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights * readings.size()), 8, RoundingMode.HALF_EVEN);
    }

    /// The rule applied again to the recorded rows chooses the same dossiers, for the same reasons.
    static Check selection(Shortlist stored, ShortlistProposal again) {
        var failures = new ArrayList<String>();
        var salt = Objects.requireNonNullElse(stored.salt(), "");
        if (!stored.fingerprint().equals(Shortlist.fingerprint(salt, again.fingerprint()))) {
            failures.add("fingerprint");
        }
        var retained = again.retained().stream()
                .map(line -> line.candidacy().dossier())
                .collect(Collectors.toSet());
        var finalists = stored.finalists().stream().map(Candidacy::dossier).collect(Collectors.toSet());
        if (!retained.equals(finalists)) {
            failures.add("finalists");
        }
        if (!verdicts(stored.lines()).equals(verdicts(again.lines()))) {
            failures.add("means or reasons");
        }
        return new Check("selection", failures);
    }

    private static List<String> verdicts(List<ShortlistLine> lines) {
        return lines.stream()
                .map(line -> "%s %s %s".formatted(line.candidacy().dossier(), line.mean(), line.grounds()))
                .toList();
    }

    /// Nobody saw a label before it was revealed.
    static Check embargo(List<String> seen) {
        return new Check("embargo", seen);
    }
}
