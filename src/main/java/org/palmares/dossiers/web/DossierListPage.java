package org.palmares.dossiers.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palmares.dossiers.DossierSummary;
import org.palmares.editions.Setup;
import org.palmares.web.ListState;

/// The dossiers of an edition, as its organisers list them. Labels are resolved once for the whole list.
///
/// @param counts of all the reader may list, by status
/// @param categoryNames and the like: by identity, for the rows
public record DossierListPage(
        Setup setup,
        ListState list,
        List<DossierSummary> rows,
        int total,
        Map<String, Integer> counts,
        Map<String, String> statuses,
        Map<String, String> categories,
        Map<String, String> regions,
        Map<String, String> axes,
        Map<String, String> statusNames,
        Map<String, String> tags,
        Map<UUID, String> categoryNames,
        Map<UUID, String> regionNames,
        String unsent,
        String noRegion,
        Moments moments) {

    public String category(DossierSummary row) {
        return row.category() == null ? "" : categoryNames.getOrDefault(row.category(), "");
    }

    public String region(DossierSummary row) {
        return row.region() == null ? noRegion : regionNames.getOrDefault(row.region(), noRegion);
    }

    public String statusName(DossierSummary row) {
        return statusNames.getOrDefault(row.status(), row.status());
    }

    public String tag(DossierSummary row) {
        return tags.getOrDefault(row.status(), "out");
    }

    public String title(DossierSummary row) {
        return row.title().isEmpty() ? unsent : row.title();
    }

    /// A draft is known to exist; only its authors open it.
    public boolean readable(DossierSummary row) {
        return row.submittedAt() != null;
    }

    public String submitted(DossierSummary row) {
        return moments.brief(row.submittedAt());
    }

    /// Of all the reader may list.
    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(String status) {
        return counts.getOrDefault(status, 0);
    }

    /// Writes moments as short as a ledger wants them.
    @FunctionalInterface
    public interface Moments {

        String brief(@Nullable Instant at);
    }
}
