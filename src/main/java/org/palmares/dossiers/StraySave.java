package org.palmares.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.palmares.people.AccountId;

/// What an author sent from a page that had grown old, and that clashes with what was stored meanwhile.
///
/// @param baseVersion the version their page showed
/// @param settled true once somebody has chosen
public record StraySave(
        UUID id, DossierId dossier, int baseVersion, Instant at, AccountId by, Content content, boolean settled) {}
