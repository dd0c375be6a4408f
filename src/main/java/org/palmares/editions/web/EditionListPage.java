package org.palmares.editions.web;

import java.util.List;

/// The editions that the reader has a part in running.
///
/// @param mayBegin true where the reader may begin one
public record EditionListPage(List<Line> lines, boolean mayBegin) {

    /// One edition.
    ///
    /// @param call the dates of its call, in words; may be blank
    public record Line(
            String address,
            String name,
            String theme,
            int year,
            String stage,
            String kind,
            String call,
            boolean fictional) {}
}
