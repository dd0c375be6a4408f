package org.palmares.demo;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.palmares.editions.EditionId;
import org.palmares.editions.Round;
import org.palmares.editions.Setup;

/// Plays a fictional edition through the faces of the modules alone, each step as the person who would do it.
///
/// Up to the regional readings a step does what is not done yet: a play that was interrupted goes on where it stopped.
final class Player {

    private final Stage stage;
    private final Consumer<Step> told;

    /// @param told hears of each step once it is played
    Player(Stage stage, Consumer<Step> told) {
        this.stage = stage;
        this.told = told;
    }

    /// Up to the middle of the regional readings.
    Played playToTheReadings() {
        var played = playToTheRound();
        step("sheets", () -> played.regional().read(true));
        return played;
    }

    /// Up to the levels sealed and not yet revealed.
    Played playToTheSeal() {
        var played = playToTheRound();
        step("sheets", () -> played.regional().read(false));
        var decisions = new DecisionAct(stage, played.cast(), played.setup());
        step("shortlist", decisions::shortlist);
        remember(played.setup().id());
        step("final-sheets", () -> played.finals().read(false));
        step("levels", decisions::give);
        step("seal", decisions::seal);
        return played;
    }

    /// From the seal to the published palmarès.
    void reveal(Played played) {
        step("reveal", new DecisionAct(stage, played.cast(), played.setup())::reveal);
    }

    /// Up to the regional round open and its readings dealt, none of them done.
    Played playToTheRound() {
        var cast = step("accounts", new Casting(stage)::open, this::opened);
        var setup = setUp(cast);
        var call = new CallAct(stage, cast, setup);
        var entries = step("dossiers", call::write, _ -> call.written());
        step("submissions", () -> call.submit(entries));
        step("examinations", new ExaminationAct(stage, cast, entries)::examine);
        var juries = new JuryAct(stage, cast, setup);
        step("juries", juries::convene);
        step("seats", juries::seat);
        step("regional", juries::openRound);
        remember(setup.id());
        step("readings", juries::deal);
        step("recusals", juries::recuse);
        step("replacements", juries::deal);
        return new Played(
                cast,
                setup,
                entries,
                new ReadingAct(stage, cast, setup, entries, Round.REGIONAL),
                new ReadingAct(stage, cast, setup, entries, Round.FINAL));
    }

    private int opened(Cast cast) {
        return stage.tally().counts().getOrDefault("people.opened", 0);
    }

    private Setup setUp(Cast cast) {
        var act = new SetUpAct(stage, cast);
        var id = step("edition", act::create, _ -> 1);
        step("settings", () -> act.configure(id));
        step("call", () -> act.openCall(id));
        return act.setup(id);
    }

    /// Reads the edition once outside any change, so that the acts that follow find it in memory.
    private void remember(EditionId id) {
        stage.faces().editions().get(id);
    }

    private void step(String name, IntSupplier act) {
        step(name, act::getAsInt, count -> count);
    }

    private <T> T step(String name, Supplier<T> act, ToIntFunction<T> count) {
        long start = System.nanoTime();
        T result = act.get();
        told.accept(new Step(name, count.applyAsInt(result), Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }
}
