package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palmares.database.Trees;

/// A folder for the time of one command, gone when closed.
public record PassingFolder(Path path) implements AutoCloseable {

    public static PassingFolder create(String prefix) throws IOException {
        return new PassingFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        Trees.delete(path);
    }
}
