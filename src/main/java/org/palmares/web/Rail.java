package org.palmares.web;

import java.util.List;

/// The course of an edition, beside the pages of those who run it.
///
/// @param title the edition's name
/// @param address the edition's first page
/// @param fictional true for an invented edition, shown as such on each of its pages
/// @param steps call, eligibility, regional round, final, ceremony, palmarès
/// @param tools what is not a step: settings, people, journal
public record Rail(String title, String address, boolean fictional, List<Step> steps, List<Link> tools) {

    /// One step.
    ///
    /// @param label its name, in the language of the page
    /// @param address where it is worked on; blank where the reader has no page of it
    /// @param when its date, short; may be blank: the page itself says how far the step has come
    public record Step(String label, String address, State state, String when) {}

    /// A page beside the course.
    public record Link(String label, String address) {}

    /// How far a step has come.
    public enum State {
        DONE,
        CURRENT,
        TO_COME
    }
}
