package org.palmares.juries.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Setup;
import org.palmares.juries.Jury;
import org.palmares.juries.JuryId;
import org.palmares.web.FieldErrors;

/// The juries of an edition.
///
/// @param open regions that have no jury yet, and the final under a blank key, by identifier
/// @param manages true for those who form juries
/// @param refused what was typed to seat somebody and cannot be; null where nothing was
public record JuryListPage(
        Setup setup,
        List<Jury> juries,
        Map<String, String> open,
        boolean manages,
        JuryForm form,
        FieldErrors errors,
        @Nullable Seating refused) {

    /// What was typed to seat somebody in a jury, and what is wrong with it.
    record Seating(JuryId jury, SeatForm form, String mistake) {}

    public String address() {
        return "/editions/" + setup.slug() + "/juries";
    }

    /// How many regions have no jury yet.
    public long uncovered() {
        return open.keySet().stream().filter(region -> !region.isEmpty()).count();
    }

    /// The field where the address of a new juror is typed.
    public String field(Jury jury) {
        return "email-" + jury.id();
    }

    /// What the form to seat somebody in this jury holds.
    public SeatForm seat(Jury jury) {
        return refused != null && refused.jury().equals(jury.id()) ? refused.form() : SeatForm.blank();
    }

    /// What is wrong with it.
    public FieldErrors mistakes(Jury jury) {
        return refused != null && refused.jury().equals(jury.id())
                ? FieldErrors.on(field(jury), refused.mistake())
                : FieldErrors.none();
    }

    JuryListPage refusing(Seating typed) {
        return new JuryListPage(setup, juries, open, manages, form, errors, typed);
    }
}
