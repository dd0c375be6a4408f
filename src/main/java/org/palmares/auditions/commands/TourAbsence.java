package org.palmares.auditions.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.OutputFile;

/// A tour after an absence, to measure what it costs to plan again.
public final class TourAbsence {

    private TourAbsence() {}

    /// The tour in which the last juror of the first day of a timetable is away that day.
    public static void write(Path tour, Path timetable, Path file) throws IOException {
        var asked = TourFile.read(tour);
        var first = TimetableFile.read(timetable).presences().getFirst();
        var absent = first.jurors().getLast();
        var jurors = asked.jurors().stream()
                .map(one -> one.id().equals(absent) ? away(one, first.date()) : one)
                .toList();
        OutputFile.write(file, TourText.of(asked.withJurors(jurors)));
    }

    private static Tour.Juror away(Tour.Juror juror, LocalDate date) {
        return juror.withDiary(juror.available().stream()
                .filter(span -> !span.from().toLocalDate().equals(date))
                .toList());
    }
}
