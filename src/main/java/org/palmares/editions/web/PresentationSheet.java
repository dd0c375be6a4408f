package org.palmares.editions.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.palmares.editions.Editions;
import org.palmares.editions.ForumPlace;
import org.palmares.editions.Part;
import org.palmares.editions.Presentation;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class PresentationSheet implements Sheet {

    private final Editions editions;

    PresentationSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.PRESENTATION;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(new RowKind(
                "presentation",
                "",
                "",
                false,
                List.of(
                        Column.french(Cell.Kind.LINE, "programme", true, 200),
                        Column.english(Cell.Kind.LINE, "programme", 200),
                        Column.of(Cell.Kind.WHOLE, "year", true),
                        Column.french(Cell.Kind.LINE, "theme", false, 300),
                        Column.english(Cell.Kind.LINE, "theme", 300),
                        Column.line("forum-city", false, 200),
                        Column.of(Cell.Kind.DAY, "forum-from", false),
                        Column.of(Cell.Kind.DAY, "forum-to", false),
                        Column.line("zone", true, 60))));
    }

    @Override
    public List<Row> saved(Setup setup) {
        var edition = setup.edition();
        var forum = edition.forum();
        return List.of(Row.of(
                "presentation",
                setup.id().toString(),
                "",
                "programme-fr",
                edition.programme().fr(),
                "programme-en",
                edition.programme().en(),
                "year",
                Integer.toString(edition.year()),
                "theme-fr",
                edition.theme().fr(),
                "theme-en",
                edition.theme().en(),
                "forum-city",
                Objects.requireNonNullElse(forum.city(), ""),
                "forum-from",
                Objects.toString(forum.from(), ""),
                "forum-to",
                Objects.toString(forum.to(), ""),
                "zone",
                edition.zone().getId()));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        int row = 0;
        var city = reading.line(row, "forum-city", false, 200);
        var forum = new ForumPlace(
                city.isEmpty() ? null : city, reading.day(row, "forum-from"), reading.day(row, "forum-to"));
        if (forum.from() != null && forum.to() != null && forum.to().isBefore(forum.from())) {
            reading.wrong(row, "forum-to", "editions.error.before");
        }
        var presentation = new Presentation(
                reading.wording(row, "programme", true, 200),
                reading.whole(row, "year", 1900, 2200),
                reading.wording(row, "theme", false, 300),
                forum,
                zone(reading, row));
        if (reading.isRight()) {
            editions.savePresentation(setup.id(), presentation, expectedVersion);
        }
    }

    private static ZoneId zone(Reading reading, int row) {
        try {
            return ZoneId.of(reading.line(row, "zone", true, 60));
        } catch (DateTimeException unknown) {
            reading.wrong(row, "zone", "editions.error.zone");
            return Texts.PARIS;
        }
    }
}
