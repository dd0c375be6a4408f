package org.palmares.juries.assignment;

/// One juror reads one dossier.
///
/// @param affinity in millionths
public record Reading(String dossier, String juror, long affinity) {}
