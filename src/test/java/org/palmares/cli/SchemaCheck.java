package org.palmares.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a JSON Schema of `docs/schemas/` finds wrong in a file.
public final class SchemaCheck {

    private SchemaCheck() {}

    /// One text for each thing that is wrong, none where the file is as the schema tells.
    ///
    /// @param schema the name of the schema: `forum` for `docs/schemas/forum.schema.json`
    public static List<String> wrong(String schema, String json) throws IOException {
        var text = Files.readString(Path.of("docs", "schemas", schema + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
