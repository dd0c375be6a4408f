package org.palmares.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What the standard library lacks for whole folders.
public final class Trees {

    private Trees() {}

    /// Deletes a folder and all it holds; nothing to do where it is absent.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (var path : all(folder)) {
            Files.deleteIfExists(path);
        }
    }

    /// Gives a folder and all it holds to a user, unless it already is theirs.
    static void giveTo(int user, Path folder) throws IOException {
        if (Files.getAttribute(folder, "unix:uid").equals(user)) {
            return;
        }
        for (var path : all(folder)) {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// The deepest first.
    private static List<Path> all(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
