package org.palmares.editions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.EditionFigures;

/// How an edition stands.
///
/// @param address the edition's own address
/// @param standing the sentence that says it
/// @param dates each moment of the calendar with its date, in words
/// @param next where the reader leads the edition on: `call`, `regional-round`, `regional`, `final`, `publication`;
/// blank
///     for nowhere
public record EditionPage(
        String name,
        String theme,
        String forum,
        String address,
        String stage,
        String stageKind,
        boolean fictional,
        boolean historical,
        String standing,
        List<ToMend> lacks,
        List<ToMend> advice,
        String next,
        @Nullable TimeLine timeLine,
        List<Moment> dates,
        List<EditionFigures.Figure> figures) {

    /// One moment of the calendar.
    ///
    /// @param when blank until it is decided
    public record Moment(String name, String when) {}
}
