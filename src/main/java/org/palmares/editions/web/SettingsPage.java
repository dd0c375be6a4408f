package org.palmares.editions.web;

import java.util.List;

/// The parts of the settings, with what each holds and what misses in it.
///
/// @param settled true where the rules no longer change
public record SettingsPage(String edition, String back, boolean preparing, boolean settled, List<Line> lines) {

    /// One part.
    ///
    /// @param holds what it holds, in a few words
    /// @param lacks what misses in it
    public record Line(String name, String address, String holds, List<String> lacks) {}
}
