package org.palmares.awards.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Level;
import org.palmares.editions.Setup;
import org.palmares.web.FieldErrors;
import org.palmares.web.Texts;

/// The levels of an edition before those who give them.
///
/// @param open true while they may change
/// @param saved who kept them and when; blank until somebody did
/// @param rows finalists in the order of merit
/// @param options each level with its name, and none under a blank key
/// @param places how many of each level are given, out of how many
/// @param reason as stored, or as typed and refused
public record LevelsPage(
        Setup setup,
        boolean open,
        String lead,
        String saved,
        List<Row> rows,
        Map<String, String> options,
        List<Place> places,
        String reason,
        int version,
        FieldErrors errors) {

    /// A finalist.
    ///
    /// @param proposed the identity of the level that follows from the ranking; blank for none
    /// @param given the identity of the level it receives; blank for none
    /// @param metal the code of the level given; blank for none
    public record Row(
            UUID dossier,
            String title,
            String leadName,
            String category,
            int rank,
            @Nullable BigDecimal mean,
            int readings,
            String proposed,
            String given,
            String metal) {

        public boolean departs() {
            return !proposed.equals(given);
        }
    }

    /// How many of a level are given.
    public record Place(Level level, long given) {}

    public String edition() {
        return Texts.text(setup.edition().name());
    }

    /// True between the seal and the palmarès.
    public boolean sealed() {
        return setup.edition().stage() instanceof EditionStage.Sealed;
    }

    /// True once everybody may know them.
    public boolean published() {
        return setup.edition().stage() instanceof EditionStage.Published;
    }

    public String address() {
        return "/editions/" + setup.slug() + "/levels";
    }

    /// What a level is called; « aucun » for a blank one.
    public String name(String level) {
        return options.getOrDefault(level, "");
    }
}
