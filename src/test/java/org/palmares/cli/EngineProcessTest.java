package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineProcessTest {

    @TempDir
    Path folder;

    @Test
    void a_command_runs_to_its_end_in_its_folder() throws IOException, InterruptedException {
        try (var engine = EngineProcess.start(folder, "generate", "tour", "--size", "small", "-o", "tour.json")) {
            engine.await();
        }

        assertThat(Files.readString(folder.resolve("tour.json"))).contains("palmares-tour-1");
    }

    @Test
    void what_it_says_is_told_where_it_fails() throws IOException {
        try (var engine = EngineProcess.start(folder, "schedule", "none.json", "-o", "timetable.json")) {
            assertThatThrownBy(engine::await).isInstanceOf(IOException.class).hasMessageContaining("none.json");
        }
    }

    @Test
    void stopped_it_ends_at_once_and_leaves_nothing() throws IOException {
        try (var engine = EngineProcess.start(folder, "generate", "tour", "--size", "2000", "-o", "tour.json")) {
            engine.stop();

            assertThatThrownBy(engine::await).isInstanceOf(IOException.class);
        }

        assertThat(folder.resolve("tour.json")).doesNotExist();
    }
}
