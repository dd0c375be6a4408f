package org.palmares.editions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.palmares.kernel.Wording;

/// One year of the programme, and how far it has come.
///
/// @param slug its part of every address, `2026` or `demonstration`
/// @param programme the label
/// @param theme blank until it is chosen
/// @param fictional true for an invented edition, shown as such everywhere
/// @param historical true for an edition of the past of which only the published facts are known
/// @param version grows with each change of the edition or of any of its parts
public record Edition(
        EditionId id,
        String slug,
        Wording programme,
        int year,
        Wording theme,
        ForumPlace forum,
        ZoneId zone,
        Calendar calendar,
        EditionStage stage,
        boolean fictional,
        boolean historical,
        int version) {

    /// The label and its year.
    public Wording name() {
        return new Wording(programme.fr() + " " + year, programme.en().isBlank() ? "" : programme.en() + " " + year);
    }

    /// True while dossiers may be submitted: the call is published and its dates, deadline included, hold the moment.
    public boolean accepts(Instant now) {
        return stage instanceof EditionStage.Calling
                && calendar.callOpens() != null
                && !now.isBefore(calendar.callOpens())
                && calendar.callCloses() != null
                && !now.isAfter(calendar.callCloses());
    }

    /// True once the rules of the game no longer change. An edition of the past is completed as its facts are found.
    public boolean rulesAreSettled() {
        return !historical && !(stage instanceof EditionStage.Preparing);
    }

    /// Publishes the call: from here on the rules no longer change. Nothing may miss, and the deadline must be ahead.
    Edition openCall(List<Lack> lacks, Instant now) {
        return switch (stage) {
            case EditionStage.Preparing() -> {
                if (!lacks.isEmpty()) {
                    throw new EditionRefusal.NotReady(id, lacks.size());
                }
                if (calendar.callCloses() == null || !now.isBefore(calendar.callCloses())) {
                    throw new EditionRefusal.DeadlineAlreadyPast(id);
                }
                yield at(new EditionStage.Calling());
            }
            case EditionStage.Calling _,
                    EditionStage.Regional _,
                    EditionStage.Final _,
                    EditionStage.Sealed _,
                    EditionStage.Published _ -> throw new EditionRefusal.CallAlreadyOpened(id);
        };
    }

    /// Closes the call and opens the regional round, once the deadline is past.
    Edition openRegional(Instant now) {
        return switch (stage) {
            case EditionStage.Calling() -> {
                if (calendar.callCloses() != null && !now.isAfter(calendar.callCloses())) {
                    throw new EditionRefusal.CallStillOpen(id, calendar.callCloses());
                }
                yield at(new EditionStage.Regional());
            }
            case EditionStage.Preparing _,
                    EditionStage.Regional _,
                    EditionStage.Final _,
                    EditionStage.Sealed _,
                    EditionStage.Published _ -> throw new EditionRefusal.NotInCall(id);
        };
    }

    /// Opens the final, once the shortlist is decided.
    Edition openFinal() {
        return switch (stage) {
            case EditionStage.Regional() -> at(new EditionStage.Final());
            case EditionStage.Preparing _,
                    EditionStage.Calling _,
                    EditionStage.Final _,
                    EditionStage.Sealed _,
                    EditionStage.Published _ -> throw new EditionRefusal.NotInRegionalRound(id);
        };
    }

    /// Closes the final: the levels are given, and nobody outside knows them yet.
    Edition seal() {
        return switch (stage) {
            case EditionStage.Final() -> at(new EditionStage.Sealed());
            case EditionStage.Preparing _,
                    EditionStage.Calling _,
                    EditionStage.Regional _,
                    EditionStage.Sealed _,
                    EditionStage.Published _ -> throw new EditionRefusal.NotInFinal(id);
        };
    }

    /// Makes the palmarès public.
    Edition publish(Instant at) {
        return switch (stage) {
            case EditionStage.Sealed() -> at(new EditionStage.Published(at));
            case EditionStage.Preparing _,
                    EditionStage.Calling _,
                    EditionStage.Regional _,
                    EditionStage.Final _,
                    EditionStage.Published _ -> throw new EditionRefusal.NotSealed(id);
        };
    }

    /// Refuses unless the edition stands at one of these stages.
    void require(Set<Class<? extends EditionStage>> stages) {
        if (stages.stream().noneMatch(wanted -> wanted.isInstance(stage))) {
            throw new EditionRefusal.OutOfStage(id, stage);
        }
    }

    private Edition at(EditionStage next) {
        return new Edition(
                id, slug, programme, year, theme, forum, zone, calendar, next, fictional, historical, version);
    }
}
