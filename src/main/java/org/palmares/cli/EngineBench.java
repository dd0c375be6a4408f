package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// An engine command that `bench` measures after the server, from files to files, as a person types it.
///
/// `Main` lists them; each lives beside its command.
public interface EngineBench {

    /// The name of the engine, and of the folder of its inputs: `assignment`.
    String name();

    /// Runs the command on each input and prints what it gave.
    void measure(Bench bench) throws IOException, InterruptedException;

    /// What `bench` lends to an engine.
    interface Bench {

        /// The folder of the inputs that came with the data; empty where there is none, and they are then left out.
        Optional<Path> inputs();

        /// A folder for what is generated, gone afterwards.
        Path scratch();

        /// Runs `palmares` with these arguments in a process of its own.
        Run run(String... arguments) throws IOException, InterruptedException;

        /// One line: what is measured, what is aimed at (may be empty), what came out.
        void print(String measure, String aim, String value);
    }

    /// What a command gave.
    ///
    /// @param out its standard output
    /// @param memory the most that it held, in MiB; 0 where the system does not say
    record Run(String out, Duration time, long memory) {}
}
