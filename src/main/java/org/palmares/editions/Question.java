package org.palmares.editions;

import org.palmares.kernel.Wording;

/// A question of the dossier, answered in a few paragraphs.
///
/// @param maxCharacters the longest answer
/// @param required true where a dossier cannot be submitted without an answer
public record Question(QuestionId id, Wording label, Wording help, int maxCharacters, boolean required) {}
