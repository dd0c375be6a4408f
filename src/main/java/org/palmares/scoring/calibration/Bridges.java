package org.palmares.scoring.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.palmares.scoring.calibration.Calibration.Bridge;
import org.palmares.scoring.calibration.Calibration.Link;

/// What links the juries, and what would link those that nothing does.
final class Bridges {

    private final Numbering numbering;
    private final Components components;

    Bridges(Numbering numbering, Components components) {
        this.numbering = numbering;
        this.components = components;
    }

    /// For each part but the main one, its most read dossier given to the main part's least busy juror, those who sit
    /// on
    /// no panel first.
    List<Bridge> bridges() {
        if (components.count() == 1) {
            return List.of();
        }
        int[] busy = new int[numbering.jurors().size()];
        boolean[] onPanel = new boolean[busy.length];
        int[] juror = numbering.jurorOfReadings();
        for (int r = 0; r < juror.length; r++) {
            busy[juror[r]]++;
            onPanel[juror[r]] |= numbering.panelOfReadings()[r] >= 0;
        }
        int[] start = numbering.design().start();
        int[] anchors = new int[components.count()];
        java.util.Arrays.fill(anchors, -1);
        for (int d = 0; d < start.length - 1; d++) {
            int part = components.ofDossier()[d];
            int best = anchors[part];
            if (best < 0 || start[d + 1] - start[d] > start[best + 1] - start[best]) {
                anchors[part] = d;
            }
        }
        var bridges = new ArrayList<Bridge>();
        for (int part = 1; part < components.count(); part++) {
            int helper = IntStream.range(0, busy.length)
                    .filter(j -> components.ofJuror()[j] == 0)
                    .boxed()
                    .min(Comparator.comparing((Integer j) -> onPanel[j])
                            .thenComparingInt(j -> busy[j])
                            .thenComparingInt(j -> j))
                    .orElseThrow();
            busy[helper]++;
            bridges.add(new Bridge(
                    numbering.dossiers().get(anchors[part]), numbering.jurors().get(helper)));
        }
        return bridges;
    }

    /// How many dossiers each two juries share. A jury is a panel; jurors on none stand for themselves.
    List<Link> links() {
        var shared = new TreeMap<String, TreeMap<String, Integer>>();
        int[] start = numbering.design().start();
        for (int d = 0; d < start.length - 1; d++) {
            var juries = new TreeSet<String>();
            for (int r = start[d]; r < start[d + 1]; r++) {
                var reading = numbering.readings().get(r);
                juries.add(Objects.requireNonNullElse(reading.panel(), reading.juror()));
            }
            for (var one : juries) {
                for (var other : juries.tailSet(one, false)) {
                    shared.computeIfAbsent(one, _ -> new TreeMap<>()).merge(other, 1, Integer::sum);
                }
            }
        }
        var links = new ArrayList<Link>();
        shared.forEach((one, others) -> others.forEach((other, dossiers) -> links.add(new Link(one, other, dossiers))));
        return links;
    }
}
