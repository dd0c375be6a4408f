package org.palmares.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder that holds an installation's data, held by one process at a time.
///
/// The lock is the operating system's: it dies with the process that holds it, however that process dies.
public final class DataFolder implements AutoCloseable {

    static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    // A POSIX lock belongs to the process and is lost when any descriptor of the file is closed: ask here first.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes the folder, created where absent, for the server that answers at this address.
    public static DataFolder claim(Path folder, String address) {
        Path path = create(folder);
        var lock = path.resolve("lock");
        if (!HELD_HERE.add(path)) {
            throw new CannotStart(
                    "database.already-runs",
                    path,
                    String.valueOf(ProcessHandle.current().pid()),
                    address);
        }
        try {
            var channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                var holder = read(channel).split("\n", -1);
                channel.close();
                throw new CannotStart("database.already-runs", path, holder[0], holder.length > 1 ? holder[1] : "?");
            }
            write(channel, ProcessHandle.current().pid() + "\n" + address + "\n");
            return new DataFolder(path, channel);
        } catch (IOException failure) {
            HELD_HERE.remove(path);
            throw CannotStart.writing(path, failure);
        } catch (CannotStart refused) {
            HELD_HERE.remove(path);
            throw refused;
        }
    }

    /// Absolute, without symbolic links.
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw CannotStart.writing(path, failure);
        } finally {
            HELD_HERE.remove(path);
        }
    }

    private static Path create(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
            return folder.toRealPath();
        } catch (IOException failure) {
            throw CannotStart.writing(folder.toAbsolutePath(), failure);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(1000);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
