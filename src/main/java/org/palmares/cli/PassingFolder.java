package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A data folder for the time of one command, gone when closed.
record PassingFolder(Path path) implements AutoCloseable {

    static PassingFolder create(String prefix) throws IOException {
        return new PassingFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }
}
