package org.palmares.demo;

import java.util.List;

/// What an invented territory files.
///
/// @param number from 0
/// @param idea the name of the idea it was composed from: two dossiers of one idea tell the same story
///     elsewhere
/// @param category the code of a category of the edition
/// @param axes codes of axes of the edition, none to three
/// @param answers one to each question of the edition, in their order
record FictionalDossier(
        int number,
        FictionalTerritory territory,
        String idea,
        String title,
        String summary,
        String category,
        List<String> axes,
        List<String> answers) {}
