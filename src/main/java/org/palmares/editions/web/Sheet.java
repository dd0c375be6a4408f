package org.palmares.editions.web;

import java.util.List;
import org.palmares.editions.Part;
import org.palmares.editions.Setup;

/// How one part of the settings is shown and typed: rows of fields, one row where the part is a single thing.
interface Sheet {

    Part part();

    /// The kinds of rows, in the order of the page.
    List<RowKind> kinds(Setup setup);

    /// What is saved.
    List<Row> saved(Setup setup);

    /// Saves what was typed, if nothing is wrong with it.
    void save(Setup setup, Reading reading, int expectedVersion);

    /// A kind of rows.
    ///
    /// @param code as the rows carry it
    /// @param title blank where there is no need of one
    /// @param several true where rows are added, ordered and taken out
    record RowKind(String code, String title, String lead, boolean several, List<Column> columns) {}
}
