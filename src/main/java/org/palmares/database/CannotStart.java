package org.palmares.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Palmarès cannot start on this machine as it is. The person reads one line: what is wrong, why, what to do.
///
/// It is thrown before Spring exists, hence a text of its own rather than those of the pages.
public final class CannotStart extends RuntimeException {

    private static final long ALMOST_NOTHING = 2L << 20;

    private final String key;
    private final transient Object[] arguments;

    /// The key names its file: `database.disk-full` is in `messages/database_<language>.properties`.
    public CannotStart(String key, Object... arguments) {
        this(key, null, arguments);
    }

    private CannotStart(String key, @Nullable Throwable cause, Object... arguments) {
        super(textOf(key, Locale.ENGLISH, arguments), cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /// The same, with what the machine said: for the log, never shown.
    public CannotStart because(Throwable cause) {
        return new CannotStart(key, cause, arguments);
    }

    public String key() {
        return key;
    }

    /// One line in French, or in English for any other language.
    public String text(Locale language) {
        return textOf(key, language, arguments);
    }

    /// A file or a folder could not be written: the disk is full, or it is not ours to write.
    static CannotStart writing(Path path, IOException failure) {
        if (room(path) < ALMOST_NOTHING) {
            return new CannotStart("database.disk-full", path).because(failure);
        }
        return new CannotStart("database.not-writable", path).because(failure);
    }

    /// The bytes left where this path is, or will be; plenty where the system does not tell.
    static long room(Path path) {
        for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    var store = Files.getFileStore(at);
                    return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
                } catch (IOException _) {
                    return Long.MAX_VALUE; // some network file systems tell nothing: the write itself will tell
                }
            }
        }
        return Long.MAX_VALUE;
    }

    private static String textOf(String key, Locale language, Object... arguments) {
        var shown = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        var module = key.substring(0, key.indexOf('.'));
        var bundle = ResourceBundle.getBundle("messages." + module, shown);
        return new MessageFormat(bundle.getString(key), shown).format(arguments);
    }
}
