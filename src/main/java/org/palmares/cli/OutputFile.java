package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A file of results: written whole beside its place, then moved there, or not at all.
public final class OutputFile implements AutoCloseable {

    private final Path file;
    private final Path draft;

    private OutputFile(Path file, Path draft) {
        this.file = file;
        this.draft = draft;
    }

    /// Writes beside the file wanted.
    public static OutputFile drafted(Path file, CharSequence text) throws IOException {
        var draft = Files.createTempFile(folder(file), ".palmares-", ".csv");
        Files.writeString(draft, text);
        return new OutputFile(file, draft);
    }

    /// Writes a file whole, or not at all.
    public static void write(Path file, CharSequence text) throws IOException {
        try (var drafted = drafted(file, text)) {
            drafted.publish();
        }
    }

    /// Refuses a file that could not be written, before anything is computed.
    public static void requireWritable(Path file) {
        if (!Files.isDirectory(folder(file)) || !Files.isWritable(folder(file)) || Files.isDirectory(file)) {
            throw new BadInput(file, 1, "cli.file.unwritable");
        }
    }

    /// Refuses a file that is also read, or written for something else: one of the two would be lost.
    ///
    /// @param others those that are not asked for are null
    public static void requireApart(Path file, @Nullable Path... others) throws IOException {
        for (var other : others) {
            if (other != null && same(file, other)) {
                throw new BadInput(file.toString(), "cli.file.same");
            }
        }
    }

    private static boolean same(Path file, Path other) throws IOException {
        return file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || (Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other));
    }

    /// What was written, to read it again before it is published.
    public Path draft() {
        return draft;
    }

    public void publish() throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A cell of RFC 4180.
    public static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }

    private static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
