package org.palmares.juries;

import java.time.Instant;
import org.palmares.dossiers.DossierId;
import org.palmares.people.AccountId;

/// The effect of a conflict of interest: this person may know nothing of what is thought of this dossier.
public record Recusal(
        DossierId dossier, int number, String title, AccountId account, String reason, Instant declaredAt) {}
