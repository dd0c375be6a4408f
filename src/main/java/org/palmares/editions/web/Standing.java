package org.palmares.editions.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.Edition;
import org.palmares.editions.EditionStage;
import org.palmares.web.Texts;

/// How an edition stands and what is worth doing next, in a sentence or two.
final class Standing {

    private Standing() {}

    static String words(Edition edition, int lacks, Instant now) {
        var calendar = edition.calendar();
        return switch (edition.stage()) {
            case EditionStage.Preparing _ ->
                lacks > 0
                        ? Texts.text("editions.standing.lacks", lacks)
                        : Texts.text(
                                "editions.standing.ready",
                                moment(edition, calendar.callOpens()),
                                moment(edition, calendar.callCloses()));
            case EditionStage.Calling _ -> calling(edition, now);
            case EditionStage.Regional _ -> round("regional", edition, calendar.regionalTo(), now);
            case EditionStage.Final _ -> round("final", edition, calendar.finalTo(), now);
            case EditionStage.Sealed _ ->
                calendar.ceremony() == null
                        ? Texts.text("editions.standing.sealed")
                        : Texts.text("editions.standing.sealed-until", moment(edition, calendar.ceremony()));
            case EditionStage.Published(var at) ->
                at == null
                        ? Texts.text("editions.standing.published")
                        : Texts.text("editions.standing.published-since", moment(edition, at));
        };
    }

    private static String calling(Edition edition, Instant now) {
        var opens = edition.calendar().callOpens();
        var closes = edition.calendar().callCloses();
        if (opens != null && now.isBefore(opens)) {
            return Texts.text("editions.standing.call-to-come", moment(edition, opens));
        }
        if (closes != null && now.isAfter(closes)) {
            return Texts.text("editions.standing.call-closed", moment(edition, closes));
        }
        return Texts.text("editions.standing.call-open", moment(edition, closes), days(now, closes));
    }

    private static String round(String name, Edition edition, @Nullable Instant until, Instant now) {
        return until != null && now.isAfter(until)
                ? Texts.text("editions.standing." + name + "-over", moment(edition, until))
                : Texts.text("editions.standing." + name, moment(edition, until));
    }

    private static long days(Instant now, @Nullable Instant until) {
        return until == null ? 0 : ChronoUnit.DAYS.between(now, until);
    }

    private static String moment(Edition edition, @Nullable Instant at) {
        return at == null ? "–" : Texts.moment(at, edition.zone());
    }
}
