package org.palmares.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.palmares.cli.Welcome;
import org.palmares.web.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Tells whoever starts the server how to enter the demonstration.
@Component
@ConditionalOnBooleanProperty("palmares.demo")
class DemonstrationWelcome implements Welcome {

    private final Demonstration demonstration;

    DemonstrationWelcome(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public List<String> lines() {
        return demonstration.password().map(this::lines).orElse(List.of());
    }

    private List<String> lines(String password) {
        var lines = new ArrayList<String>();
        lines.add(text(demonstration.isPlayed() ? "demo.welcome" : "demo.welcome.soon", password));
        int width = Arrays.stream(DemoRole.values())
                .mapToInt(role -> role.email().length())
                .max()
                .orElse(0);
        for (var role : DemoRole.values()) {
            lines.add("  " + role.email() + " ".repeat(width + 3 - role.email().length()) + text(role.key()));
        }
        return lines;
    }

    private static String text(String key, Object... arguments) {
        return Texts.textIn(Locale.getDefault(), key, arguments);
    }
}
