package org.palmares.dossiers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.palmares.kernel.Refusal;

/// What the rules on dossiers say no to.
public abstract sealed class DossierRefusal extends Refusal {

    private DossierRefusal(String message, String key, Object... arguments) {
        super(message, "refusal.dossiers." + key, arguments);
    }

    /// The edition is still being prepared.
    public static final class CallNotOpen extends DossierRefusal {

        CallNotOpen() {
            super("The call is not open.", "call-not-open");
        }
    }

    /// The calendar says from when dossiers are taken.
    public static final class CallNotOpenBefore extends DossierRefusal {

        CallNotOpenBefore(Instant opens, ZoneId zone) {
            super("The call opens later (%s, %s).".formatted(opens, zone), "call-not-open-before", opens);
        }
    }

    /// The server's clock has passed the deadline.
    public static final class DeadlinePassed extends DossierRefusal {

        DeadlinePassed(Instant deadline, ZoneId zone) {
            super("The deadline has passed (%s, %s).".formatted(deadline, zone), "deadline-passed", deadline);
        }
    }

    /// The edition has gone on to its juries.
    public static final class CallClosed extends DossierRefusal {

        CallClosed() {
            super("The call is closed.", "call-closed");
        }
    }

    /// The regional juries are at work.
    public static final class RegionalRoundOpen extends DossierRefusal {

        RegionalRoundOpen() {
            super("The regional round is open.", "regional-round-open");
        }
    }

    /// The final jury is at work.
    public static final class FinalOpen extends DossierRefusal {

        FinalOpen(DossierId id) {
            super("The final is open (%s).".formatted(id), "final-open");
        }
    }

    /// The content lacks something, or is too long somewhere.
    public static final class Incomplete extends DossierRefusal {

        private final transient List<Lack> lacks;

        Incomplete(DossierId id, List<Lack> lacks) {
            super("The dossier is not complete (%s: %s).".formatted(id, lacks), "incomplete", lacks.size());
            this.lacks = lacks;
        }

        /// What it lacks, in the order of the form.
        public List<Lack> lacks() {
            return lacks;
        }
    }

    /// Only a draft or a returned dossier is written on.
    public static final class NotOpenToWriting extends DossierRefusal {

        NotOpenToWriting(DossierId id, DossierStatus status) {
            super("The dossier is not open to writing (%s: %s).".formatted(id, status), "not-open-to-writing");
        }
    }

    /// Only a draft or a returned dossier is handed in.
    public static final class NotToBeSubmitted extends DossierRefusal {

        NotToBeSubmitted(DossierId id, DossierStatus status) {
            super("The dossier is not to be submitted (%s: %s).".formatted(id, status), "not-to-be-submitted");
        }
    }

    /// Taken back already, or turned away.
    public static final class NotToBeWithdrawn extends DossierRefusal {

        NotToBeWithdrawn(DossierId id, DossierStatus status) {
            super("The dossier is not to be withdrawn (%s: %s).".formatted(id, status), "not-to-be-withdrawn");
        }
    }

    /// Only a submitted dossier is examined.
    public static final class NotUnderExamination extends DossierRefusal {

        NotUnderExamination(DossierId id, DossierStatus status) {
            super("The dossier is not under examination (%s: %s).".formatted(id, status), "not-under-examination");
        }
    }

    /// Only a dossier that was handed in and is still in the course has a region.
    public static final class NoRegionNow extends DossierRefusal {

        NoRegionNow(DossierId id, DossierStatus status) {
            super("The dossier is given no region now (%s: %s).".formatted(id, status), "no-region-now");
        }
    }

    /// The region is none of the edition's.
    public static final class UnknownRegion extends DossierRefusal {

        UnknownRegion(DossierId id) {
            super("The region is none of the edition's (%s).".formatted(id), "unknown-region");
        }
    }

    /// A decision that its authors must understand comes with a reason.
    public static final class ReasonMissing extends DossierRefusal {

        ReasonMissing(DossierId id) {
            super("A reason is missing (%s).".formatted(id), "reason-missing");
        }
    }

    /// A collaborator writes; the owner alone answers for the dossier.
    public static final class OwnerOnly extends DossierRefusal {

        OwnerOnly(DossierId id, String owner) {
            super("Only the owner may do this (%s).".formatted(id), "owner-only", owner);
        }
    }

    /// A dossier is filed for a public body of the register.
    public static final class UnknownTerritory extends DossierRefusal {

        UnknownTerritory() {
            super("The territory is not in the register.", "unknown-territory");
        }
    }
}
