package org.palmares.demo;

import java.util.List;
import org.palmares.kernel.Wording;

/// The settings of the fictional edition, as an organiser would enter them.
///
/// @param notice says on every page that all this is invented
/// @param shortlisted how many dossiers the final jury hears
record FictionalEdition(
        Wording programme,
        Wording theme,
        String forumCity,
        Wording notice,
        List<FictionalRegion> regions,
        List<Category> categories,
        List<Axis> axes,
        Rubric regional,
        Rubric finals,
        List<Question> questions,
        int shortlisted,
        List<Level> levels,
        List<Quota> quotas) {

    record Category(String code, Wording name) {}

    /// @param emphasised whether the edition puts it forward
    /// @param reservedPercent the share of the shortlist and of the labels kept for it, 0 for none
    record Axis(String code, Wording name, boolean emphasised, int reservedPercent) {}

    /// Criteria marked from `lowest` to `highest`.
    record Rubric(Wording name, int lowest, int highest, List<Criterion> criteria) {}

    /// @param low what the lowest mark means
    /// @param high what the highest mark means
    record Criterion(String code, Wording name, Wording question, Wording low, Wording high, int weight) {}

    /// A long question of the dossier's form.
    record Question(String code, Wording label, Wording help, int maxCharacters) {}

    /// @param rank 1 for the lowest level
    record Level(String code, Wording name, int rank, int places) {}

    /// The selection a quota bears on.
    enum Stage {
        SHORTLIST,
        LABELS
    }

    /// What a quota counts.
    enum Group {
        CATEGORY,
        REGION,
        AXIS
    }

    /// At least `least` and at most `most` of the selection within each group named.
    ///
    /// @param codes the groups it bears on, each for itself
    record Quota(Stage stage, Group group, List<String> codes, int least, int most) {}

    int labels() {
        return levels.stream().mapToInt(Level::places).sum();
    }
}
