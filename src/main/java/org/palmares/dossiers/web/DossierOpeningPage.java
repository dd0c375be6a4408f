package org.palmares.dossiers.web;

import java.util.List;
import java.util.Map;
import org.palmares.territories.TerritoryChoice;
import org.palmares.web.FieldErrors;

/// The page that opens a dossier.
///
/// @param editions those that take dossiers now, by their part of the address
/// @param edition the one chosen
public record DossierOpeningPage(
        List<MyDossiersPage.Call> calls,
        Map<String, String> editions,
        String edition,
        TerritoryChoice lead,
        FieldErrors errors) {}
