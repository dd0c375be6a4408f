package org.palmares.forum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import org.palmares.cli.Texts;
import org.palmares.forum.commands.ForumDraw;
import org.palmares.forum.commands.ForumFile;
import org.palmares.forum.commands.ProgrammeFile;
import org.palmares.forum.commands.ProgrammeReport;
import org.palmares.forum.programme.Planner;
import org.palmares.forum.programme.Programme;
import org.palmares.forum.programme.Work;

/// A small forum and its programme, as their files, and its report in French.
public record TestForum(String question, String answer, String report) {

    public static TestForum planned() {
        var question = ForumDraw.text("small", LocalDate.of(2027, 12, 2), 1);
        try {
            var file = Files.writeString(Files.createTempFile("forum", ".json"), question);
            var forum = new ForumFile().forum(file);
            var planned = (Programme.Planned) new Planner(forum, 1, new Work(2, 1, true)).plan(null);
            Files.delete(file);
            return new TestForum(
                    question,
                    new ProgrammeFile(forum, planned, 1).json(),
                    ProgrammeReport.of(forum, planned, 1, new Texts(Locale.FRENCH)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
