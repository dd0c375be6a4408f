package org.palmares.dossiers;

import java.util.List;

/// A page of a list.
///
/// @param total how many lines the whole list has
public record Listing<T>(List<T> rows, int total) {}
