package org.palmares.juries.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Questions drawn from a seed.
final class Questions {

    private Questions() {}

    /// Every juror may read every dossier, affinities are whole numbers from 0 to the most.
    static Question full(int dossierCount, int jurorCount, int demand, int load, int most, long seed) {
        var random = new Random(seed);
        var dossiers = new ArrayList<Question.Dossier>();
        var jurors = new ArrayList<Question.Juror>();
        var pairs = new ArrayList<Question.Pair>();
        for (int juror = 0; juror < jurorCount; juror++) {
            jurors.add(new Question.Juror("j" + juror, 0, load, null, false));
        }
        for (int dossier = 0; dossier < dossierCount; dossier++) {
            dossiers.add(new Question.Dossier("d" + dossier, demand, null, false));
            for (var juror : jurors) {
                pairs.add(new Question.Pair("d" + dossier, juror.name(), 1_000_000L * random.nextInt(most + 1), false));
            }
        }
        return new Question(dossiers, jurors, pairs, false);
    }

    static Question of(List<Question.Dossier> dossiers, List<Question.Juror> jurors, Question.Pair... pairs) {
        return new Question(dossiers, jurors, List.of(pairs), false);
    }

    static Question.Dossier dossier(String name, int demand) {
        return new Question.Dossier(name, demand, null, false);
    }

    static Question.Juror juror(String name, int most) {
        return new Question.Juror(name, 0, most, null, false);
    }

    static Question.Pair pair(String dossier, String juror, long units) {
        return new Question.Pair(dossier, juror, units * 1_000_000, false);
    }

    /// Any question: anchors, institutions, conflicts, least loads; often impossible.
    static Question any(Random random, int mostDossiers, int mostJurors) {
        int dossierCount = 1 + random.nextInt(mostDossiers);
        int jurorCount = 2 + random.nextInt(mostJurors - 1);
        boolean nationals = random.nextInt(3) == 0;
        var dossiers = new ArrayList<Question.Dossier>();
        for (int dossier = 0; dossier < dossierCount; dossier++) {
            dossiers.add(
                    new Question.Dossier("d" + dossier, random.nextInt(3), null, nationals && random.nextInt(3) == 0));
        }
        var jurors = new ArrayList<Question.Juror>();
        int most = 1 + dossierCount * 3 / jurorCount + random.nextInt(2);
        for (int juror = 0; juror < jurorCount; juror++) {
            jurors.add(new Question.Juror(
                    "j" + juror,
                    random.nextInt(4) == 0 ? 1 : 0,
                    most,
                    random.nextInt(2) == 0 ? null : "i" + random.nextInt(3),
                    nationals && random.nextInt(2) == 0));
        }
        var pairs = new ArrayList<Question.Pair>();
        for (var dossier : dossiers) {
            for (var juror : jurors) {
                if (random.nextInt(5) > 0 && (!juror.national() || dossier.anchor() || random.nextInt(4) == 0)) {
                    pairs.add(new Question.Pair(
                            dossier.name(), juror.name(), 250_000L * (random.nextInt(12) - 2), random.nextInt(8) == 0));
                }
            }
        }
        return new Question(dossiers, jurors, pairs, !nationals && random.nextBoolean());
    }
}
