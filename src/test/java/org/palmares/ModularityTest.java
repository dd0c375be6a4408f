package org.palmares;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_only_use_what_they_declare() {
        ApplicationModules.of(PalmaresApplication.class).verify();
    }
}
