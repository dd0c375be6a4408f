package org.palmares.editions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Part;
import org.palmares.web.FieldErrors;

/// A part of the settings, as it is shown.
///
/// @param edition the edition's name
/// @param address the page's own address
/// @param version the version of the edition on which the form was drawn
/// @param editable true for whoever may save
/// @param settled true where the rules no longer change
/// @param refusal why the save was refused; blank otherwise
/// @param clash what somebody else saved meanwhile
/// @param places each département with the region that covers it, on the sheet of regions
public record SheetPage(
        String edition,
        String address,
        String back,
        Part part,
        int version,
        boolean editable,
        boolean settled,
        List<Section> sections,
        FieldErrors errors,
        String refusal,
        @Nullable Clash clash,
        List<Covered> places) {

    /// Rows of one kind.
    public record Section(String code, String title, String lead, boolean several, List<Item> items) {}

    /// One row.
    ///
    /// @param prefix the beginning of its fields' names, `row.3`
    /// @param legend what it is called
    /// @param note what is computed from it: the share of a weight, the names of départements
    /// @param lines its fields, those that go together side by side
    public record Item(
            String prefix,
            String kind,
            String id,
            String order,
            boolean removed,
            boolean added,
            String legend,
            String note,
            List<List<Cell>> lines) {}

    /// Both versions of what two people changed.
    ///
    /// @param by who saved meanwhile
    /// @param at when, in words
    public record Clash(String by, String at, List<Difference> differences) {}

    /// What was typed here beside what was saved there.
    public record Difference(String what, String typed, String saved) {}

    /// A département and the region that covers it, if any.
    public record Covered(String code, String name, String region) {}
}
