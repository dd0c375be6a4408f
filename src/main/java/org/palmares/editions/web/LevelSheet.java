package org.palmares.editions.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.palmares.editions.Editions;
import org.palmares.editions.Level;
import org.palmares.editions.LevelId;
import org.palmares.editions.Part;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class LevelSheet implements Sheet {

    private final Editions editions;

    LevelSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.LEVELS;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(new RowKind(
                "level",
                "",
                Texts.text("editions.levels.lead"),
                true,
                List.of(
                        Column.french(Cell.Kind.LINE, "name", true, 120),
                        Column.english(Cell.Kind.LINE, "name", 120),
                        Column.line("code", true, 40).settled(),
                        Column.of(Cell.Kind.WHOLE, "places", true).settled())));
    }

    @Override
    public List<Row> saved(Setup setup) {
        return Numbered.rows(
                setup.levels(),
                (level, order) -> Row.of(
                        "level",
                        level.id().toString(),
                        order,
                        "name-fr",
                        level.name().fr(),
                        "name-en",
                        level.name().en(),
                        "code",
                        level.code(),
                        "places",
                        Integer.toString(level.places())));
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var levels = new ArrayList<Level>();
        var codes = new HashSet<String>();
        for (int row : reading.kept("level")) {
            var code = reading.line(row, "code", true, 40);
            if (!code.isEmpty() && !code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                reading.wrong(row, "code", "editions.error.code");
            } else if (!codes.add(code)) {
                reading.wrong(row, "code", "editions.error.code-twice");
            }
            levels.add(new Level(
                    new LevelId(reading.id(row)),
                    code,
                    reading.wording(row, "name", true, 120),
                    levels.size() + 1,
                    reading.whole(row, "places", 0, 10_000)));
        }
        if (reading.isRight()) {
            editions.saveLevels(setup.id(), levels, expectedVersion);
        }
    }
}
