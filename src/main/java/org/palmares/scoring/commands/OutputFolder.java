package org.palmares.scoring.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.cli.BadInput;

/// The folder of results: every file is written beside its place first, then all are moved into place.
public final class OutputFolder {

    private static final List<String> OURS =
            List.of("ranking.csv", "jurors.csv", "panels.csv", "advice.csv", "report.html");

    private OutputFolder() {}

    /// Refuses a folder that could not be written, before anything is computed.
    public static void require(Path folder) {
        var there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new BadInput("-o", "cli.calibrate.unwritable", folder.toString());
        }
    }

    /// Writes the files whole, in place of those of an earlier run.
    public static void write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        var written = new LinkedHashMap<Path, Path>();
        try {
            for (var file : files.entrySet()) {
                var part = folder.resolve("." + file.getKey() + ".part");
                written.put(part, folder.resolve(file.getKey()));
                Files.writeString(part, file.getValue());
            }
            for (var move : written.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
            for (var name : OURS) {
                if (!files.containsKey(name)) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        } finally {
            for (var part : written.keySet()) {
                Files.deleteIfExists(part);
            }
        }
    }
}
