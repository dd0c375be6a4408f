package org.palmares.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.palmares.kernel.Wording;

/// What the tables of editions hold in a column of their own type or in several columns.
final class EditionColumns {

    private EditionColumns() {}

    static EditionStage stage(ResultSet row) throws SQLException {
        return EditionStage.of(row.getString("stage"), moment(row, "published_at"));
    }

    /// A text in both languages, its columns ending in `_fr` and `_en`.
    static Wording wording(ResultSet row, String column) throws SQLException {
        return new Wording(row.getString(column + "_fr"), row.getString(column + "_en"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
