package org.palmares.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palmares.editions.Criterion;
import org.palmares.editions.CriterionId;

/// What a juror writes on a sheet.
///
/// @param byCriterion a mark for each criterion marked so far, within the criterion's own scale
/// @param toJury words for the jury alone
/// @param feedback words for the applicant
public record Marks(Map<CriterionId, Integer> byCriterion, String toJury, String feedback) {

    /// The longest text of either kind, in characters.
    public static final int LONGEST = 4_000;

    public Marks {
        byCriterion = Map.copyOf(byCriterion);
        toJury = plain(toJury);
        feedback = plain(feedback);
    }

    public static Marks none() {
        return new Marks(Map.of(), "", "");
    }

    /// Refuses a mark of a criterion that is not asked, or outside its scale, and texts too long.
    void check(List<Criterion> rubric) {
        var asked = new TreeMap<String, Criterion>();
        rubric.forEach(criterion -> asked.put(criterion.id().toString(), criterion));
        byCriterion.forEach((id, mark) -> {
            var criterion = asked.get(id.toString());
            if (criterion == null) {
                throw new ScoringRefusal.UnknownCriterion(id);
            }
            if (mark < criterion.minMark() || mark > criterion.maxMark()) {
                throw new ScoringRefusal.OutsideTheScale(criterion);
            }
        });
        if (toJury.length() > LONGEST || feedback.length() > LONGEST) {
            throw new ScoringRefusal.TooLong(LONGEST);
        }
    }

    /// The criteria of the rubric that have no mark yet.
    public List<Criterion> missing(List<Criterion> rubric) {
        return rubric.stream()
                .filter(criterion -> !byCriterion.containsKey(criterion.id()))
                .toList();
    }

    /// Browsers send two characters at the end of each line.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
