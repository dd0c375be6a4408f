package org.palmares.dossiers;

import java.time.Instant;

/// Proof that a dossier was handed in, and of the very words it held.
///
/// @param number as quoted by people
/// @param version of the dossier that was handed in
/// @param fingerprint SHA-256 of the canonical content, in hexadecimal
public record Receipt(DossierId dossier, String number, int version, Instant at, String fingerprint) {}
