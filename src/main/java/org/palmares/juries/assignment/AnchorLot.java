package org.palmares.juries.assignment;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palmares.kernel.Sha256;

/// Draws the anchors of each region by public lot, before any score: the dossiers whose SHA-256 of `seed:name` is
/// lowest.
/// Anyone can draw again.
public final class AnchorLot {

    private AnchorLot() {}

    /// The question in which each region has so many anchors, or all its dossiers where it has fewer. Those already
    /// marked count; a dossier without a region, or that nobody is asked to read, is not drawn.
    public static Question drawn(Question question, int each, int seed) {
        var chosen = byRegion(question).values().stream()
                .flatMap(dossiers -> chosen(dossiers, each, seed).stream())
                .collect(Collectors.toSet());
        return new Question(
                question.dossiers().stream()
                        .map(dossier -> marked(dossier, chosen))
                        .toList(),
                question.jurors(),
                question.pairs(),
                question.unlistedAllowed());
    }

    /// The dossiers of each region, both in the order of their names.
    public static Map<String, List<Question.Dossier>> byRegion(Question question) {
        return question.dossiers().stream()
                .filter(dossier -> dossier.region() != null)
                .sorted(Comparator.comparing(Question.Dossier::name))
                .collect(Collectors.groupingBy(
                        dossier -> String.valueOf(dossier.region()), TreeMap::new, Collectors.toList()));
    }

    private static Set<String> chosen(List<Question.Dossier> region, int each, int seed) {
        long marked = region.stream().filter(Question.Dossier::anchor).count();
        return region.stream()
                .filter(dossier -> !dossier.anchor() && dossier.demand() > 0)
                .sorted(Comparator.comparing(dossier -> new BigInteger(1, Sha256.of(seed + ":" + dossier.name()))))
                .limit(Math.max(0, each - marked))
                .map(Question.Dossier::name)
                .collect(Collectors.toSet());
    }

    private static Question.Dossier marked(Question.Dossier dossier, Set<String> chosen) {
        return chosen.contains(dossier.name())
                ? new Question.Dossier(dossier.name(), dossier.demand(), dossier.region(), true)
                : dossier;
    }
}
