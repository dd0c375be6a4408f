package org.palmares.auditions;

import java.util.Locale;
import org.palmares.auditions.commands.TimetableFile;
import org.palmares.auditions.commands.TourDraw;
import org.palmares.auditions.commands.TourReport;
import org.palmares.auditions.commands.TourText;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.cli.Texts;

/// A small tour and its timetable, as their files, and its report in French.
public record TestTour(String question, String answer, String report) {

    public static TestTour planned() {
        var tour = TourDraw.draw(TourDraw.Size.SMALL, 1);
        var timetable = Planner.plan(tour, null, new Search(2, 1, true));
        return new TestTour(
                TourText.of(tour),
                TimetableFile.write(tour, timetable, 1),
                TourReport.of(tour, timetable, new Texts(Locale.FRENCH)));
    }
}
