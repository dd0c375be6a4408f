package org.palmares.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.palmares.cli.Replay;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

/// Plays a whole edition and checks what it left behind.
@Component
class Replays implements Replay {

    private static final String SLUG = "replay";
    private static final int HANDS = 3;
    private static final int LABEL = 52;

    private final Faces faces;

    Replays(Faces faces) {
        this.faces = faces;
    }

    @Override
    public boolean play(int dossiers, long seed, PrintWriter out) {
        long start = System.nanoTime();
        var course = new Course(LocalDate.now(Texts.PARIS));
        var script = new Script(SLUG, dossiers, seed, course, null, HANDS, () -> true);
        out.println(text("demo.replay.begins", dossiers, seed));
        var checks = play(Stage.of(faces, script), step -> out.println(line(step)));
        return report(checks, Duration.ofNanos(System.nanoTime() - start), out);
    }

    /// Tells whether all checks hold.
    static boolean report(List<Check> checks, Duration time, PrintWriter out) {
        out.println();
        checks.forEach(check -> print(check, out));
        out.println();
        boolean hold = checks.stream().allMatch(Check::holds);
        out.println(text(hold ? "demo.replay.holds" : "demo.replay.fails", seconds(time)));
        return hold;
    }

    /// Plays from the opening to the published palmarès, and checks the invariants before and after the labels are
    /// revealed.
    static List<Check> play(Stage stage, Consumer<Step> told) {
        int opened = Verification.opened(stage.faces());
        var player = new Player(stage, told);
        var played = player.playToTheSeal();
        var seen = new Embargo(stage, played).seen();
        player.reveal(played);
        return Verification.checks(stage, played, opened, seen);
    }

    private static String line(Step step) {
        return "  %s %7d %9s".formatted(padded(text("demo.step." + step.name())), step.count(), seconds(step.time()));
    }

    private static void print(Check check, PrintWriter out) {
        var verdict = text(check.holds() ? "demo.replay.ok" : "demo.replay.failed");
        out.println("  %s %17s".formatted(padded(text("demo.check." + check.name())), verdict));
        check.failures().stream().limit(5).forEach(failure -> out.println("      " + failure));
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(0, LABEL - label.length()));
    }

    private static String seconds(Duration time) {
        return "%.2f s".formatted(time.toMillis() / 1000.0);
    }

    private static String text(String key, Object... arguments) {
        return Texts.textIn(Locale.getDefault(), key, arguments);
    }
}
