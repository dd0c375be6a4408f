package org.palmares.palmares;

import java.util.List;

/// An edition with its laureates, the highest level first.
public record PublishedPalmares(PublishedEdition edition, List<Laureate> laureates) {}
