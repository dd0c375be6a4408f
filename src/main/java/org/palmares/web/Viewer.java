package org.palmares.web;

import java.util.List;

/// The person who reads the page, as the layout shows them.
///
/// @param name how they are called
/// @param entries where their roles may take them, in the order of the navigation
public record Viewer(String name, List<NavigationEntry> entries) {

    /// One entry of the navigation.
    ///
    /// @param key the text's key
    /// @param address where it leads
    public record NavigationEntry(String key, String address) {}
}
