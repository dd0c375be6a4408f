package org.palmares.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palmares.auditions.commands.TourDraw;
import org.palmares.auditions.commands.TourReport;
import org.palmares.auditions.planning.Planner;
import org.palmares.auditions.planning.Search;
import org.palmares.auditions.planning.Tour;
import org.palmares.cli.Texts;
import org.palmares.forum.Forums;
import org.palmares.forum.commands.ProgrammeReport;
import org.palmares.forum.programme.Programme;
import org.palmares.forum.programme.Work;

/// The reports that commands write, before a browser.
@Tag("browser")
class ReportsJourney {

    private static final Texts FRENCH = new Texts(Locale.FRENCH);
    private static final String OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)";

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void a_tour_is_read(int width) throws IOException {
        var tour = TourDraw.draw(TourDraw.Size.SMALL, 1);
        var earlier = Planner.plan(tour, null, new Search(2, 1, true));
        var changed = withoutFirst(tour);

        read(TourReport.of(changed, Planner.plan(changed, earlier, new Search(2, 1, true)), FRENCH), width);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void a_programme_is_read(int width) throws IOException {
        var forum = Forums.longer(Forums.of(new Forums.Size(60, 10, 4, 5, 5), 2), 2);
        var planned = new org.palmares.forum.programme.Planner(forum, 1, new Work(4, 1, true)).plan(null);

        read(ProgrammeReport.of(forum, (Programme.Planned) planned, 1, FRENCH), width);
    }

    /// As it comes, then with all that can be opened open.
    private static void read(String report, int width) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/report.html", exchange -> {
            try (exchange) {
                var bytes = report.getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        try (var walker = new Walker(server.getAddress().getPort(), width, true)) {
            walker.goTo("/report.html");
            walker.page().evaluate(OPEN);
            walker.arrived();
        } finally {
            server.stop(0);
        }
    }

    /// The first candidate never comes.
    private static Tour withoutFirst(Tour tour) {
        var auditions = new ArrayList<>(tour.auditions());
        auditions.set(0, auditions.getFirst().withDiary(List.of()).withPlace(null));
        return tour.withAuditions(auditions);
    }
}
