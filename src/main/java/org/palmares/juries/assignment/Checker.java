package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Recomputes every rule and every sum from what was given and what was written. Shares nothing with the solver.
public final class Checker {

    /// What the readings amount to. Sums are in millionths.
    ///
    /// @param broken the rules they break, in words; empty for a valid assignment
    /// @param minimum the lowest sum of a dossier that is read
    public record Findings(List<String> broken, long total, long minimum, int leastLoad, int mostLoad) {

        public Findings {
            broken = List.copyOf(broken);
        }
    }

    private record Place(String dossier, String juror) {}

    private final Question question;
    private final List<String> broken = new ArrayList<>();
    private final Map<Place, Question.Pair> listed = new HashMap<>();
    private final Map<String, Question.Dossier> dossiers = new HashMap<>();
    private final Map<String, Question.Juror> jurors = new HashMap<>();

    private Checker(Question question) {
        this.question = question;
        question.pairs().forEach(pair -> listed.put(new Place(pair.dossier(), pair.juror()), pair));
        question.dossiers().forEach(dossier -> dossiers.put(dossier.name(), dossier));
        question.jurors().forEach(juror -> jurors.put(juror.name(), juror));
    }

    public static Findings check(Question question, List<Reading> readings) {
        return new Checker(question).findings(readings);
    }

    private Findings findings(List<Reading> readings) {
        var byDossier = new HashMap<String, List<Question.Juror>>();
        var loads = new HashMap<String, Integer>();
        var sums = new HashMap<String, Long>();
        var places = new HashSet<Place>();
        long total = 0;
        for (var reading : readings) {
            var juror = jurors.get(reading.juror());
            if (juror == null || !dossiers.containsKey(reading.dossier())) {
                broken.add("%s read by %s is of no list".formatted(reading.dossier(), reading.juror()));
                continue;
            }
            if (!places.add(new Place(reading.dossier(), reading.juror()))) {
                broken.add("%s is read twice by %s".formatted(reading.dossier(), reading.juror()));
            }
            pair(reading, juror);
            byDossier.computeIfAbsent(reading.dossier(), _ -> new ArrayList<>()).add(juror);
            loads.merge(reading.juror(), 1, Integer::sum);
            sums.merge(reading.dossier(), reading.affinity(), Math::addExact);
            total = Math.addExact(total, reading.affinity());
        }
        question.dossiers().forEach(dossier -> demand(dossier, byDossier.getOrDefault(dossier.name(), List.of())));
        question.jurors().forEach(juror -> load(juror, loads.getOrDefault(juror.name(), 0)));
        return new Findings(
                broken,
                total,
                question.dossiers().stream()
                        .filter(dossier -> dossier.demand() > 0 || dossier.anchor())
                        .mapToLong(dossier -> sums.getOrDefault(dossier.name(), 0L))
                        .min()
                        .orElse(0),
                question.jurors().stream()
                        .mapToInt(juror -> loads.getOrDefault(juror.name(), 0))
                        .min()
                        .orElse(0),
                question.jurors().stream()
                        .mapToInt(juror -> loads.getOrDefault(juror.name(), 0))
                        .max()
                        .orElse(0));
    }

    private void pair(Reading reading, Question.Juror juror) {
        var pair = listed.get(new Place(reading.dossier(), reading.juror()));
        if (pair == null) {
            boolean allowed = question.unlistedAllowed()
                    && (!juror.national() || dossier(reading.dossier()).anchor());
            require(allowed, "%s is read by %s, a pair that is not listed", reading);
            require(reading.affinity() == 0, "%s read by %s, not listed, has an affinity", reading);
        } else {
            require(!pair.conflict(), "%s is read by %s in spite of a conflict", reading);
            require(pair.affinity() == reading.affinity(), "%s read by %s has not the affinity given", reading);
        }
    }

    private void demand(Question.Dossier dossier, List<Question.Juror> readers) {
        long seats = readers.stream()
                .filter(juror -> dossier.anchor() && juror.national())
                .count();
        int kept = dossier.anchor() ? Question.NATIONALS_OF_AN_ANCHOR : 0;
        if (seats != kept) {
            broken.add("%s has %d national jurors instead of %d".formatted(dossier.name(), seats, kept));
        }
        if (readers.size() - seats != dossier.demand()) {
            broken.add("%s has %d jurors instead of %d"
                    .formatted(dossier.name(), readers.size() - seats, dossier.demand()));
        }
        var institutions = new HashSet<@Nullable String>();
        for (var juror : readers) {
            if (juror.institution() != null && !institutions.add(juror.institution())) {
                broken.add("%s is read by two jurors of %s".formatted(dossier.name(), juror.institution()));
            }
        }
    }

    private void load(Question.Juror juror, int load) {
        if (load < juror.minLoad() || load > juror.maxLoad()) {
            broken.add("%s reads %d dossiers, not between %d and %d"
                    .formatted(juror.name(), load, juror.minLoad(), juror.maxLoad()));
        }
    }

    private Question.Dossier dossier(String name) {
        var dossier = dossiers.get(name);
        if (dossier == null) {
            throw new IllegalStateException("Seen before, and gone (%s).".formatted(name));
        }
        return dossier;
    }

    private void require(boolean kept, String otherwise, Reading reading) {
        if (!kept) {
            broken.add(otherwise.formatted(reading.dossier(), reading.juror()));
        }
    }
}
