package org.palmares.editions;

import org.palmares.kernel.Wording;

/// What a dossier is filed under; a dossier has one.
public record Category(CategoryId id, Wording name) {}
