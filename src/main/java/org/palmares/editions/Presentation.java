package org.palmares.editions;

import java.time.ZoneId;
import org.palmares.kernel.Wording;

/// How an edition presents itself.
///
/// @param zone the zone in which its deadlines are said
public record Presentation(Wording programme, int year, Wording theme, ForumPlace forum, ZoneId zone) {}
