package org.palmares.demo;

import java.util.List;
import org.palmares.kernel.Wording;

/// A region of the fictional edition: a grouping of départements with a jury and the city that hosts it.
record FictionalRegion(String code, Wording name, String hostCity, List<String> departements) {}
