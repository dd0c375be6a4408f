package org.palmares.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.palmares.editions.Calendar;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;

/// The dates of a played edition.
///
/// @param today a day on which its regional round is well under way
record Course(LocalDate today) {

    private static final ZoneId ZONE = Texts.PARIS;
    private static final int SINCE_REGIONAL = 20;

    /// The dates of an edition whose calendar is known already.
    static Course of(Setup setup) {
        var from = Objects.requireNonNull(setup.edition().calendar().regionalFrom());
        return new Course(from.atZone(ZONE).toLocalDate().plusDays(SINCE_REGIONAL));
    }

    Calendar calendar() {
        return new Calendar(
                callOpens(), callCloses(), regionalFrom(), regionalTo(), finalFrom(), at(61, 12), ceremony());
    }

    ForumPlace forum(String city) {
        return new ForumPlace(city, today.plusDays(60), today.plusDays(61));
    }

    /// When the edition is prepared.
    Instant preparation() {
        return at(-120, 9);
    }

    Instant callOpens() {
        return at(-110, 9);
    }

    Instant callCloses() {
        return at(-35, 18);
    }

    Instant regionalFrom() {
        return at(-SINCE_REGIONAL, 9);
    }

    Instant regionalTo() {
        return at(25, 18);
    }

    Instant finalFrom() {
        return at(60, 9);
    }

    Instant ceremony() {
        return at(61, 20);
    }

    /// A moment of the call, from 0, its opening, to 1, its deadline.
    Instant inCall(double part) {
        return between(callOpens(), callCloses(), part);
    }

    /// A moment of the examination, between the deadline and the regional round.
    Instant inExamination(double part) {
        return between(callCloses(), regionalFrom(), part);
    }

    /// A moment of the regional readings, all before today.
    Instant inRegionalReadings(double part) {
        return between(regionalFrom().plus(Duration.ofDays(2)), at(-1, 22), part);
    }

    /// A moment of the readings of the final.
    Instant inFinalReadings(double part) {
        return between(finalFrom(), finalFrom().plus(Duration.ofHours(20)), part);
    }

    private static Instant between(Instant from, Instant to, double part) {
        return from.plusMillis((long) (Duration.between(from, to).toMillis() * Math.clamp(part, 0, 1)));
    }

    private Instant at(int days, int hour) {
        return today.plusDays(days).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
