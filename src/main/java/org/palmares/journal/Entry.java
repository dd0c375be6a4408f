package org.palmares.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one act did to one subject. The journal adds who acted and when.
///
/// Never put a mark, a ballot, a token or a sealed level in it.
///
/// @param act what was done, `<module>.<past participle>`; its sentence has the key `journal.act.<act>`
/// @param kind what the subject is: `dossier`, `edition`, `account`
/// @param subject the id of what was acted upon
/// @param subjectName how it was called then; absent for accounts, whose name is asked at reading
/// @param edition the edition it belongs to; absent where it belongs to none
/// @param region the region it belongs to: coordinators read their regions' entries only
/// @param before what changed, as it was
/// @param after what changed, as it became
/// @param assesses the dossier, or the edition as a whole, of whose assessments it tells; those recused there never
/// read
///     it
public record Entry(
        String act,
        String kind,
        UUID subject,
        @Nullable String subjectName,
        @Nullable UUID edition,
        @Nullable UUID region,
        Map<String, ?> before,
        Map<String, ?> after,
        @Nullable UUID assesses) {

    public static Entry of(String act, String kind, UUID subject) {
        return new Entry(act, kind, subject, null, null, null, Map.of(), Map.of(), null);
    }

    public Entry in(@Nullable UUID edition) {
        return new Entry(act, kind, subject, subjectName, edition, region, before, after, assesses);
    }

    public Entry region(@Nullable UUID region) {
        return new Entry(act, kind, subject, subjectName, edition, region, before, after, assesses);
    }

    public Entry named(@Nullable String subjectName) {
        return new Entry(act, kind, subject, subjectName, edition, region, before, after, assesses);
    }

    /// What changed, as it was: texts, whole and decimal numbers, days and instants, ids, wordings, lists and maps of
    /// those.
    public Entry from(Map<String, ?> before) {
        return new Entry(act, kind, subject, subjectName, edition, region, before, after, assesses);
    }

    /// What changed, as it became.
    public Entry to(Map<String, ?> after) {
        return new Entry(act, kind, subject, subjectName, edition, region, before, after, assesses);
    }

    /// It tells of the assessments of this dossier, or of this edition as a whole.
    public Entry assessing(UUID assessed) {
        return new Entry(act, kind, subject, subjectName, edition, region, before, after, assessed);
    }
}
