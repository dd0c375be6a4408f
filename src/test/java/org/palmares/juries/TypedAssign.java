package org.palmares.juries;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.cli.Texts;
import picocli.CommandLine;

/// `palmares assign` as typed, in a folder of its own.
abstract class TypedAssign {

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    int assign(Path pairs, String... options) {
        var arguments = new ArrayList<>(List.of(pairs.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("-o")) {
            arguments.addAll(List.of("-o", written().toString()));
        }
        return new CommandLine(new AssignCommand())
                .setResourceBundle(new Texts(Locale.ENGLISH).bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    Path written() {
        return folder.resolve("assignment.csv");
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// PrefLib's bids as pairs; a bid of nothing is a conflict.
    Path conference() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/assignment/preflib1.in"));
        var text = new StringBuilder("dossier,juror,affinity,conflict\n");
        for (int paper = 1; paper < lines.size(); paper++) {
            var bids =
                    Pattern.compile(" ").splitAsStream(lines.get(paper).strip()).toArray(String[]::new);
            for (int juror = 0; juror < bids.length && !bids[juror].isEmpty(); juror++) {
                boolean none = Double.parseDouble(bids[juror]) == 0;
                text.append("p%d,r%d,%s,%b%n".formatted(paper, juror, bids[juror], none));
            }
        }
        return file("pairs.csv", text.toString());
    }
}
