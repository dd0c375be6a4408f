package org.palmares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A repository names tables of its own module only: each table sits in a schema named after its module. What
/// it must read of others comes through views and functions of its own schema, declared in its `R__`
/// migrations.
class SqlBordersTest {

    private static final Path SOURCES = Path.of("src/main/java/org/palmares");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update|copy)\\s+(\\w+)\\.\\w+");

    static List<Path> repositories() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Repository.java"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void names_only_its_own_schema(Path repository) throws IOException {
        var module = SOURCES.relativize(repository).getName(0).toString();
        var sql = Files.readString(repository).replaceAll("(?m)^import .*$", "").replaceAll("(?m)^\\s*///.*$", "");

        assertThat(TABLE.matcher(sql).results().map(match -> match.group(1))).allMatch(module::equals);
    }
}
