package org.palmares.territories.web;

import org.palmares.territories.TerritoryChoice;

/// The answers of the field that chooses a territory, asked for as one types.
///
/// @param field the name of the field
public record TerritoryOptionsPage(String field, TerritoryChoice choice) {}
