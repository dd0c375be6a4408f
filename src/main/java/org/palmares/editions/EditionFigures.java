package org.palmares.editions;

import java.util.List;

/// Figures that another module shows on the first page of an edition, to whoever reads it.
public interface EditionFigures {

    /// In the order of the course; empty where there is nothing to say yet.
    List<Figure> figures(Setup setup);

    /// One figure.
    ///
    /// @param label what it counts, in the language of the page
    /// @param value the figure, written
    /// @param address the page behind it
    record Figure(String label, String value, String address) {}
}
