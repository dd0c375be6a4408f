package org.palmares.territories.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.territories.Territory;
import org.palmares.territories.TerritorySummary;

/// All that is known of one public body.
///
/// @param nature what it is, in words
/// @param facts what is known of it, label and value
/// @param parents the bodies it lies in, the nearest first
/// @param communities the intercommunal bodies that lie in it
/// @param communes the communes that lie in it
/// @param attached the bodies attached to it by hand
/// @param successor the official body that this one turned out to be
public record TerritoryPage(
        Territory territory,
        String nature,
        Map<String, String> facts,
        List<TerritorySummary> parents,
        List<TerritorySummary> communities,
        List<TerritorySummary> communes,
        List<TerritorySummary> attached,
        @Nullable TerritorySummary successor) {}
