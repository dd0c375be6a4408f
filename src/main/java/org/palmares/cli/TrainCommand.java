package org.palmares.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import org.palmares.database.DatabaseAddress;
import org.palmares.database.OwnPostgres;
import picocli.CommandLine.Command;

/// Starts the application on a passing database and reads a few pages, so that Java may learn what to keep ready.
@Command(name = "train", hidden = true)
public final class TrainCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/palmares", "/palmares/2013", "/sign-in", "/absent");

    private final Class<?> application;

    public TrainCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var database = OwnPostgres.temporary();
                var folder = PassingFolder.create("palmares-training-");
                var server = Server.start(application, Settings.passing(folder.path(), DatabaseAddress.of(database)));
                var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(server.address() + page))
                                .build(),
                        BodyHandlers.ofString());
            }
        }
        return 0;
    }
}
