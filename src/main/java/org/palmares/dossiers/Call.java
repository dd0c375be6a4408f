package org.palmares.dossiers;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionStage;
import org.palmares.editions.Setup;

/// When an edition takes dossiers.
///
/// @param opens the first instant; null where the calendar does not say
/// @param closes the deadline, which is still in time; null where the calendar does not say
public record Call(
        EditionStage stage,
        @Nullable Instant opens,
        @Nullable Instant closes,
        ZoneId zone) {

    public static Call of(Setup setup) {
        var edition = setup.edition();
        return new Call(
                edition.stage(),
                edition.calendar().callOpens(),
                edition.calendar().callCloses(),
                edition.zone());
    }

    /// True from its first instant to its deadline, both included.
    public boolean isOpen(Instant now) {
        return stage instanceof EditionStage.Calling
                && (opens == null || !now.isBefore(opens))
                && (closes == null || !now.isAfter(closes));
    }

    void requireOpen(Instant now) {
        switch (stage) {
            case EditionStage.Preparing _ -> throw new DossierRefusal.CallNotOpen();
            case EditionStage.Calling _ -> {
                if (opens != null && now.isBefore(opens)) {
                    throw new DossierRefusal.CallNotOpenBefore(opens, zone);
                }
                if (closes != null && now.isAfter(closes)) {
                    throw new DossierRefusal.DeadlinePassed(closes, zone);
                }
            }
            case EditionStage.Regional _, EditionStage.Final _, EditionStage.Sealed _, EditionStage.Published _ ->
                throw new DossierRefusal.CallClosed();
        }
    }

    void requireBeforeRegional() {
        requireBeforeRegional(stage);
    }

    static void requireBeforeRegional(EditionStage stage) {
        switch (stage) {
            case EditionStage.Preparing _, EditionStage.Calling _ -> {
                // still in time
            }
            case EditionStage.Regional _, EditionStage.Final _, EditionStage.Sealed _, EditionStage.Published _ ->
                throw new DossierRefusal.RegionalRoundOpen();
        }
    }
}
