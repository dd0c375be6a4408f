package org.palmares.dossiers;

import java.time.Instant;
import java.util.List;

/// Where a dossier stands. Each state carries what only that state knows.
public sealed interface DossierStatus {

    /// Every code, in the order of a dossier's life.
    List<String> CODES = List.of("DRAFT", "SUBMITTED", "RETURNED", "ELIGIBLE", "INELIGIBLE", "WITHDRAWN");

    /// Being written; nobody but its authors reads it.
    record Draft() implements DossierStatus {}

    /// Handed in; the organiser examines it.
    record Submitted(Instant at) implements DossierStatus {}

    /// Given back to its authors, who must complete it.
    record Returned(Instant at, String reason) implements DossierStatus {}

    /// Admitted to the regional round.
    record Eligible(Instant at) implements DossierStatus {}

    /// Not admitted.
    record Ineligible(Instant at, String reason) implements DossierStatus {}

    /// Taken back by its owner.
    record Withdrawn(Instant at, String reason) implements DossierStatus {}

    /// As written in the database, the addresses and the keys of texts.
    default String code() {
        return switch (this) {
            case Draft() -> "DRAFT";
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Eligible _ -> "ELIGIBLE";
            case Ineligible _ -> "INELIGIBLE";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
