package org.palmares.scoring.calibration;

import java.util.Arrays;

/// Which dossiers and jurors are linked by readings, by union-find.
///
/// @param ofDossier the component of each dossier, 0 being the one with most dossiers
/// @param ofJuror the component of each juror
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Components(int count, int[] ofDossier, int[] ofJuror) {

    static Components of(int[] dossier, int[] juror) {
        int dossiers = Arrays.stream(dossier).max().orElse(-1) + 1;
        int jurors = Arrays.stream(juror).max().orElse(-1) + 1;
        int[] parent = new int[dossiers + jurors];
        Arrays.setAll(parent, i -> i);
        for (int r = 0; r < dossier.length; r++) {
            int left = root(parent, dossier[r]);
            int right = root(parent, dossiers + juror[r]);
            parent[Math.max(left, right)] = Math.min(left, right);
        }
        // Roots are the least members, hence dossiers.
        int[] size = new int[dossiers];
        for (int d = 0; d < dossiers; d++) {
            size[root(parent, d)]++;
        }
        int[] roots = java.util.stream.IntStream.range(0, dossiers)
                .filter(d -> size[d] > 0)
                .boxed()
                .sorted((a, b) -> size[a] == size[b] ? a - b : size[b] - size[a])
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[dossiers];
        for (int i = 0; i < roots.length; i++) {
            number[roots[i]] = i;
        }
        int[] ofDossier = new int[dossiers];
        int[] ofJuror = new int[jurors];
        Arrays.setAll(ofDossier, d -> number[root(parent, d)]);
        Arrays.setAll(ofJuror, j -> number[root(parent, dossiers + j)]);
        return new Components(roots.length, ofDossier, ofJuror);
    }

    private static int root(int[] parent, int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
