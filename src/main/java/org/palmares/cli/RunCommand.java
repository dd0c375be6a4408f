package org.palmares.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Serves the application until Ctrl-C.
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /// Takes the Spring application by its class, which loads nothing of Spring until it runs.
    public RunCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        var texts = new Texts(Texts.language(System.getenv()));
        var server = Server.start(application, Settings.of(System.getenv()));
        var out = spec.commandLine().getOut();
        out.println(texts.get("cli.ready", server.address()));
        server.welcome().forEach(out::println);
        out.println(texts.get("cli.how-to-stop"));
        // The shutdown hook of the server ends the process.
        new CountDownLatch(1).await();
        return 0;
    }
}
