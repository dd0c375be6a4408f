package org.palmares.cli;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palmares.database.CannotStart;
import org.palmares.database.DataFolder;
import org.palmares.database.DatabaseAddress;
import org.palmares.database.OwnPostgres;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The running application and what it holds: folder, database, web server. The last opened is the first closed, also
/// when the process is asked to end.
final class Server implements AutoCloseable {

    private static final int FIRST_ORDINARY_PORT = 1024;
    private static final int PATIENCE_IN_MILLIS = 1000;

    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private final Thread hook = new Thread(this::release, "palmares-shutdown");
    private volatile boolean ending;
    private List<String> welcome = List.of();
    private String address = "";
    private @Nullable ConfigurableApplicationContext context;

    private Server() {}

    /// Checks all that can be checked before the application starts, so as to refuse in plain words.
    static Server start(Class<?> application, Settings settings) {
        var server = new Server();
        Runtime.getRuntime().addShutdownHook(server.hook);
        try {
            server.open(application, settings);
            return server;
        } catch (RuntimeException failure) {
            if (server.ending) {
                // Ctrl-C while starting: what failed then is of no interest.
                throw new CannotStart("cli.interrupted").because(failure);
            }
            server.close();
            throw failure;
        }
    }

    String address() {
        return address;
    }

    List<String> welcome() {
        return welcome;
    }

    /// The one bean of this kind.
    <T> T bean(Class<T> kind) {
        return Objects.requireNonNull(context).getBean(kind);
    }

    @Override
    public void close() {
        if (ending) {
            return;
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        release();
    }

    private void open(Class<?> application, Settings settings) {
        var folder = hold(DataFolder.claim(settings.data(), settings.address()));
        checkPort(settings.port());
        var database = settings.database();
        if (database == null) {
            database = DatabaseAddress.of(hold(OwnPostgres.start(folder)));
        } else {
            database.check();
        }
        var launched = hold(launch(application, settings, database));
        context = launched;
        quietLogging();
        address = "http://localhost:" + launched.getEnvironment().getProperty("local.server.port");
        welcome = launched.getBeanProvider(Welcome.class)
                .orderedStream()
                .flatMap(said -> said.lines().stream())
                .toList();
    }

    /// Where its file cannot be written, on a full disk, logback would print a stack trace for each line lost; what the
    /// lines tell stands on the terminal anyway.
    private static void quietLogging() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            var status = logging.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    private static ConfigurableApplicationContext launch(
            Class<?> application, Settings settings, DatabaseAddress database) {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false); // the database must stop after it, not beside it
        return spring.run(
                "--server.port=" + settings.port(),
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--palmares.data=" + settings.data(),
                "--palmares.demo=" + settings.demo(),
                "--logging.file.name=" + settings.data().resolve("palmares.log"),
                "--logging.config=classpath:logback-run.xml");
    }

    private synchronized <T extends AutoCloseable> T hold(T resource) {
        held.push(resource);
        if (ending) {
            release();
            throw new CannotStart("cli.interrupted");
        }
        return resource;
    }

    private synchronized void release() {
        ending = true;
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (Exception failure) {
                // The others must be closed all the same.
                System.getLogger(Server.class.getName()).log(System.Logger.Level.ERROR, "Not closed", failure);
            }
        }
    }

    private static void checkPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
        } catch (IOException failure) {
            var key = port < FIRST_ORDINARY_PORT && !answers(port) ? "cli.port-forbidden" : "cli.port-busy";
            throw new CannotStart(key, String.valueOf(port)).because(failure);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_IN_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
