package org.palmares.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionId;
import org.palmares.editions.EditionStage;
import org.palmares.editions.RegionId;
import org.palmares.editions.Setup;
import org.palmares.people.AccountId;
import org.palmares.territories.TerritoryId;
import org.springframework.dao.OptimisticLockingFailureException;

/// What a territory files for one edition, and what may be done with it.
///
/// @param number from 1 within its edition, given when it is opened
/// @param region where it will be heard; null while no region covers its lead territory
/// @param version goes up with each change, so that one made from an older page is noticed
public record Dossier(
        DossierId id,
        EditionId edition,
        int number,
        TerritoryId lead,
        AccountId owner,
        Content content,
        @Nullable RegionId region,
        DossierStatus status,
        int version) {

    /// The number people quote, such as `2013-042`.
    public String reference(String slug) {
        return reference(slug, number);
    }

    /// The number people quote, such as `2013-042`.
    public static String reference(String slug, int number) {
        var digits = Integer.toString(number);
        return slug + "-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /// Whether its authors may write on it.
    public boolean isOpenToWriting() {
        return switch (status) {
            case DossierStatus.Draft(), DossierStatus.Returned _ -> true;
            case DossierStatus.Submitted _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _,
                    DossierStatus.Withdrawn _ -> false;
        };
    }

    /// Refuses unless its authors may write on it.
    void requireOpenToWriting() {
        if (!isOpenToWriting()) {
            throw new DossierRefusal.NotOpenToWriting(id, status);
        }
    }

    /// Refuses unless it still stands at the version that was read.
    void requireVersion(int expected) {
        if (version != expected) {
            throw new OptimisticLockingFailureException(
                    "Dossier %s changed meanwhile (version %d, expected %d).".formatted(id, version, expected));
        }
    }

    /// Takes what its authors wrote. Only a draft or a returned dossier can be written on.
    Dossier write(Content content) {
        requireOpenToWriting();
        return new Dossier(id, edition, number, lead, owner, content, region, status, version);
    }

    /// Hands the dossier in: a draft while the call is open, up to the very instant of the deadline; a returned
    /// dossier until the regional round opens. Its content must be complete.
    Dossier submit(Instant now, Setup setup) {
        return switch (status) {
            case DossierStatus.Draft() -> {
                Call.of(setup).requireOpen(now);
                yield complete(setup).with(new DossierStatus.Submitted(now));
            }
            case DossierStatus.Returned _ -> {
                Call.of(setup).requireBeforeRegional();
                yield complete(setup).with(new DossierStatus.Submitted(now));
            }
            case DossierStatus.Submitted _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _,
                    DossierStatus.Withdrawn _ -> throw new DossierRefusal.NotToBeSubmitted(id, status);
        };
    }

    /// Takes the dossier back, with a reason, until the final opens. One declared ineligible has nothing to
    /// take back.
    Dossier withdraw(Instant now, String reason, EditionStage stage) {
        return switch (status) {
            case DossierStatus.Draft(),
                    DossierStatus.Submitted _,
                    DossierStatus.Returned _,
                    DossierStatus.Eligible _ -> {
                requireBeforeFinal(stage);
                yield with(new DossierStatus.Withdrawn(now, reasoned(reason)));
            }
            case DossierStatus.Ineligible _, DossierStatus.Withdrawn _ ->
                throw new DossierRefusal.NotToBeWithdrawn(id, status);
        };
    }

    /// Gives a submitted dossier back to its authors, with what must be completed, until the regional round
    /// opens.
    Dossier returnToComplete(Instant now, String reason, EditionStage stage) {
        return switch (status) {
            case DossierStatus.Submitted _ -> {
                Call.requireBeforeRegional(stage);
                yield with(new DossierStatus.Returned(now, reasoned(reason)));
            }
            case DossierStatus.Draft(),
                    DossierStatus.Returned _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _,
                    DossierStatus.Withdrawn _ -> throw new DossierRefusal.NotUnderExamination(id, status);
        };
    }

    /// Admits a submitted dossier to the regional round.
    Dossier declareEligible(Instant now) {
        return switch (status) {
            case DossierStatus.Submitted _ -> with(new DossierStatus.Eligible(now));
            case DossierStatus.Draft(),
                    DossierStatus.Returned _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _,
                    DossierStatus.Withdrawn _ -> throw new DossierRefusal.NotUnderExamination(id, status);
        };
    }

    /// Turns a submitted dossier away, with the reason its authors will read.
    Dossier declareIneligible(Instant now, String reason) {
        return switch (status) {
            case DossierStatus.Submitted _ -> with(new DossierStatus.Ineligible(now, reasoned(reason)));
            case DossierStatus.Draft(),
                    DossierStatus.Returned _,
                    DossierStatus.Eligible _,
                    DossierStatus.Ineligible _,
                    DossierStatus.Withdrawn _ -> throw new DossierRefusal.NotUnderExamination(id, status);
        };
    }

    /// Sends a dossier to a region, once it has been handed in. A dossier that already has one keeps it from
    /// the opening of the regional round on.
    Dossier assign(RegionId other, EditionStage stage) {
        return switch (status) {
            case DossierStatus.Submitted _, DossierStatus.Returned _, DossierStatus.Eligible _ -> {
                if (region != null) {
                    Call.requireBeforeRegional(stage);
                }
                requireBeforeFinal(stage);
                yield in(other);
            }
            case DossierStatus.Draft(), DossierStatus.Ineligible _, DossierStatus.Withdrawn _ ->
                throw new DossierRefusal.NoRegionNow(id, status);
        };
    }

    /// The same dossier heard in this region, or in none yet.
    Dossier in(@Nullable RegionId other) {
        return new Dossier(id, edition, number, lead, owner, content, other, status, version);
    }

    /// The same dossier with other words.
    Dossier reading(Content other) {
        return new Dossier(id, edition, number, lead, owner, other, region, status, version);
    }

    private Dossier complete(Setup setup) {
        var lacks = content.lacks(setup);
        if (!lacks.isEmpty()) {
            throw new DossierRefusal.Incomplete(id, lacks);
        }
        return this;
    }

    private Dossier with(DossierStatus next) {
        return new Dossier(id, edition, number, lead, owner, content, region, next, version);
    }

    private String reasoned(String reason) {
        var plain = Content.plain(reason);
        if (plain.isEmpty()) {
            throw new DossierRefusal.ReasonMissing(id);
        }
        return plain;
    }

    private void requireBeforeFinal(EditionStage stage) {
        switch (stage) {
            case EditionStage.Preparing _, EditionStage.Calling _, EditionStage.Regional _ -> {
                // still in time
            }
            case EditionStage.Final _, EditionStage.Sealed _, EditionStage.Published _ ->
                throw new DossierRefusal.FinalOpen(id);
        }
    }
}
