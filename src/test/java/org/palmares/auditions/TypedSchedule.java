package org.palmares.auditions;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `palmares schedule` as it is typed, in a folder of its own.
abstract class TypedSchedule {

    static final String TOUR = """
            {"format":"palmares-tour-1","zone":"Europe/Paris","slot":30,
             "cities":[{"id":"lyon","latitude":45.76,"longitude":4.83,"rooms":[{"id":"l1"}],
                        "days":[{"date":"2027-03-01","from":"09:00","to":"10:00"}]}],
             "jurors":[{"id":"ada","latitude":45.76,"longitude":4.83,"can":["chair"],"recusals":["chaired"]},
                       {"id":"bob","latitude":48.86,"longitude":2.35,"recusals":["few"]},
                       {"id":"cyd","latitude":48.86,"longitude":2.35,"recusals":["few"],
                        "available":[{"from":"2027-03-01T09:00","to":"2027-03-01T10:00"}]}],
             "juries":[{"id":"j","members":["ada","bob","cyd"],"smallest":2,"largest":3,"needs":["chair"]}],
             "auditions":[{"id":"first","jury":"j","duration":30},{"id":"second","jury":"j","duration":30}AUDITION]}
            """;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    static String tour(String audition) {
        var text = TOUR.replace("AUDITION", audition.isEmpty() ? "" : "," + audition);
        for (var recused : List.of("few", "chaired")) {
            text = audition.contains(recused) ? text : text.replace("[\"" + recused + "\"]", "[]");
        }
        return text;
    }

    JsonNode written() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("timetable.json")));
    }

    int run(String tour, String... options) throws IOException {
        return run(new ScheduleCommand(), tour, options);
    }

    int run(ScheduleCommand command, String tour, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("tour.json"), tour);
        var arguments = new ArrayList<>(
                List.of(file.toString(), "-o", folder.resolve("timetable.json").toString(), "--deterministic"));
        arguments.addAll(List.of(options));
        return new CommandLine(command)
                .setResourceBundle(ResourceBundle.getBundle("messages.cli"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
