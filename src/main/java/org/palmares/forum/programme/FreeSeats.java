package org.palmares.forum.programme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Gives seats that nobody has to people who wish for them and are free then, those worst off first: no one has less.
final class FreeSeats {

    private FreeSeats() {}

    static int[][] given(Seating seating, int[][] taken) {
        int[] left =
                IntStream.range(0, seating.sessions.size()).map(seating::seats).toArray();
        Arrays.stream(taken).flatMapToInt(Arrays::stream).forEach(session -> left[session]--);
        var given = taken.clone();
        boolean more = true;
        while (more) {
            more = false;
            var worstFirst = Arrays.stream(seating.measured())
                    .boxed()
                    .sorted(Comparator.comparing(person -> seating.share(person, given)))
                    .toList();
            for (int person : worstFirst) {
                int heaviest = heaviest(seating, person, given[person], left);
                if (heaviest >= 0) {
                    left[heaviest]--;
                    given[person] = IntStream.concat(Arrays.stream(given[person]), IntStream.of(heaviest))
                            .sorted()
                            .toArray();
                    more = true;
                }
            }
        }
        return given;
    }

    private static int heaviest(Seating seating, int person, int[] own, int[] left) {
        return Arrays.stream(seating.open[person])
                .filter(session ->
                        left[session] > 0 && Arrays.stream(own).noneMatch(held -> seating.clash(held, session)))
                .boxed()
                .max(Comparator.comparingInt((Integer session) -> seating.weight(person, session))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }
}
