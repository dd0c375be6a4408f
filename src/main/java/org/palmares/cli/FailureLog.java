package org.palmares.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/// Where the whole of a failure goes, so that the terminal shows one line only.
record FailureLog(Path data) {

    Path file() {
        return data.resolve("palmares.log");
    }

    /// Says whether it could be written: what is refused may be that very folder.
    boolean add(Exception failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        try {
            if (!Files.isDirectory(data)) {
                return false;
            }
            Files.writeString(
                    file(),
                    Clock.systemUTC().instant() + " " + text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
