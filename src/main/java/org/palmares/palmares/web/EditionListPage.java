package org.palmares.palmares.web;

import java.util.List;
import org.palmares.palmares.PublishedPalmares;

/// Every published palmarès, the latest first.
public record EditionListPage(List<PublishedPalmares> editions) {}
