package org.palmares;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Path TESTS = Path.of("src/test/java/org/palmares");

    @Test
    void modules_only_use_what_they_declare() {
        ApplicationModules.of(PalmaresApplication.class).verify();
    }

    /// Tests come first on the class path: a module's `package-info` among them would take the place of its real one,
    /// and with it of all that the module declares.
    @Test
    void no_test_hides_what_a_module_declares() throws IOException {
        try (var modules = Files.list(TESTS)) {
            assertThat(modules.map(module -> module.resolve("package-info.java")))
                    .noneMatch(Files::exists);
        }
    }
}
