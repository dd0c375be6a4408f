package org.palmares.palmares.web;

import org.palmares.palmares.Laureate;
import org.palmares.palmares.PublishedEdition;

/// A labelled project.
public record ProjectPage(PublishedEdition edition, Laureate laureate) {}
