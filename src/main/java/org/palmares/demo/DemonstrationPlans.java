package org.palmares.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palmares.cli.EngineProcess;
import org.palmares.cli.PassingFolder;
import org.palmares.dossiers.Dossier;
import org.palmares.editions.PlanKind;
import org.palmares.editions.Setup;
import org.palmares.forum.InventedForum;
import org.palmares.kernel.Actor;
import org.palmares.kernel.Wording;
import org.palmares.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Has the engines plan the tour of auditions and the forum of the demonstration: each once, beside the server, as an
/// organiser would from the command line.
@Component
@ConditionalOnBooleanProperty("palmares.demo")
class DemonstrationPlans {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationPlans.class);
    private static final long SEED = 2013;
    private static final int SOON = 7;

    /// What an engine is given, in seconds.
    private static final String PATIENCE = "20";

    private final Faces faces;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile @Nullable EngineProcess engine;

    DemonstrationPlans(Faces faces, Clock clock) {
        this.faces = faces;
        this.clock = clock;
    }

    /// Plans what is not planned yet.
    synchronized void plan() {
        var organiser = new Actor.Person(faces.people()
                .byEmail(DemoRole.ORGANISER.email())
                .orElseThrow()
                .id()
                .value());
        var setup = faces.editions().bySlug(Demonstration.SLUG);
        var planned = organiser.perform(() -> faces.plans().kinds(setup.id()));
        for (var kind : PlanKind.values()) {
            if (!stopping && !planned.contains(kind)) {
                planOrTell(organiser, setup, kind);
            }
        }
    }

    /// The engine under way ends; the next start asks it again.
    void stop() {
        stopping = true;
        var running = engine;
        if (running != null) {
            running.stop();
        }
    }

    private void planOrTell(Actor organiser, Setup setup, PlanKind kind) {
        try {
            long start = System.nanoTime();
            plan(organiser, setup, kind);
            LOG.info(
                    "The {} of the demonstration was planned in {} ms.",
                    kind.code(),
                    (System.nanoTime() - start) / 1_000_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            if (stopping) {
                LOG.info("The {} of the demonstration is planned at the next start.", kind.code());
                LOG.debug("What it ended with.", failure);
            } else {
                LOG.error("The {} of the demonstration could not be planned.", kind.code(), failure);
            }
        }
    }

    private void plan(Actor organiser, Setup setup, PlanKind kind) throws IOException, InterruptedException {
        var question = organiser.perform((Supplier<String>) () -> question(setup, kind));
        try (var folder = PassingFolder.create("palmares-plan-")) {
            var asked = folder.path().resolve(kind.code() + ".json");
            var answer = folder.path().resolve(kind.answer() + ".json");
            Files.writeString(asked, question);
            run(folder.path(), command(kind), asked, answer);
            var reports = new Wording(
                    Files.readString(report(folder.path(), "fr")), Files.readString(report(folder.path(), "en")));
            var answered = Files.readString(answer);
            organiser.perform(() -> {
                faces.plans().keep(setup.id(), kind, question, answered, reports);
                return true;
            });
        }
    }

    private void run(Path folder, String command, Path asked, Path answer) throws IOException, InterruptedException {
        try (var process = EngineProcess.start(
                folder,
                command,
                asked.toString(),
                "-o",
                answer.toString(),
                "--time-limit",
                PATIENCE,
                "--html",
                report(folder, "fr").toString(),
                "--html",
                report(folder, "en").toString())) {
            engine = process;
            if (stopping) {
                process.stop();
            }
            process.await();
        } finally {
            engine = null;
        }
    }

    private static Path report(Path folder, String language) {
        return folder.resolve("report.%s.html".formatted(language));
    }

    private static String command(PlanKind kind) {
        return switch (kind) {
            case TOUR -> "schedule";
            case FORUM -> "programme";
        };
    }

    private String question(Setup setup, PlanKind kind) {
        var today = LocalDate.now(clock.withZone(Texts.PARIS));
        return switch (kind) {
            case TOUR -> tour(setup, today);
            case FORUM ->
                InventedForum.draw(
                        Objects.requireNonNullElse(setup.edition().forum().from(), today), SEED);
        };
    }

    /// From the Monday that follows the week to come.
    private String tour(Setup setup, LocalDate today) {
        var dossiers = faces.dossiers().eligible(setup.id());
        var leads = faces.territories()
                .summaries(dossiers.stream().map(Dossier::lead).toList());
        return new PlannedTour(setup, dossiers, leads, faces.juries().recusals(setup.id()))
                .from(
                        today.plusDays(SOON).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                        faces.juries().of(setup.id()))
                .draw(SEED);
    }
}
