package org.palmares.forum;

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

/// `palmares programme` as it is typed, in a folder of its own.
abstract class TypedProgramme {

    /// Three workshops, two slots, two rooms, three people.
    static final String FORUM = """
            {
              "slots": [
                {"id": "10h", "start": "2027-03-12T10:00:00+01:00", "end": "2027-03-12T11:00:00+01:00"},
                {"id": "11h", "start": "2027-03-12T11:00:00+01:00", "end": "2027-03-12T12:00:00+01:00"}
              ],
              "rooms": [{"id": "A", "capacity": 2, "equipment": ["écran"]}, {"id": "B", "capacity": 1}],
              "workshops": [
                {"id": "eau", "title": "L’eau", "equipment": ["écran"]},
                {"id": "bus", "title": "Le bus", "speakers": ["Zoé"]},
                {"id": "vélo", "title": "Le vélo", "speakers": ["Zoé"], "repeats": 1, "capacity": 1}
              ],
              "participants": [
                {"id": "Ana", "wishes": [{"workshop": "eau", "weight": 3}, {"workshop": "bus", "weight": 2}]},
                {"id": "Bob", "wishes": [{"workshop": "eau", "weight": 1}, {"workshop": "vélo", "weight": 1}]},
                {"id": "Cléo", "wishes": [{"workshop": "vélo", "weight": 5}], "available": ["10h"]}
              ]
            }
            """;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    /// Options that end in `.json` are files of the folder.
    int run(String forum, String... more) throws IOException {
        write("forum.json", forum);
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = new ArrayList<>(List.of(folder.resolve("forum.json").toString()));
        for (var argument : more) {
            arguments.add(argument.endsWith(".json") ? folder.resolve(argument).toString() : argument);
        }
        arguments.addAll(List.of("-o", folder.resolve("programme.json").toString()));
        return new CommandLine(new ProgrammeCommand())
                .setResourceBundle(ResourceBundle.getBundle("messages.cli"))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    JsonNode programme() {
        return JsonMapper.shared().readTree(folder.resolve("programme.json").toFile());
    }

    JsonNode report() {
        return JsonMapper.shared().readTree(out.toString());
    }
}
