package org.palmares.territories.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palmares.territories.TerritoryChoice;
import org.palmares.territories.TerritorySummary;
import org.palmares.web.FieldErrors;

/// The form that adds a body by hand.
///
/// @param known the body that already bears the SIREN typed
public record TerritoryFormPage(
        TerritoryForm form,
        FieldErrors errors,
        Map<String, String> natures,
        Map<String, String> departements,
        TerritoryChoice parent,
        @Nullable TerritorySummary known) {}
