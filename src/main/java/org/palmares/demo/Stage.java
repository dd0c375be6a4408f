package org.palmares.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.palmares.kernel.Actor;
import org.palmares.kernel.Times;
import org.palmares.people.AccountId;
import org.palmares.web.Texts;

/// Where a play is given: the faces it acts through, the fiction it tells, and what it has done so far.
record Stage(
        Faces faces,
        Script script,
        Fiction fiction,
        FictionalEdition plan,
        List<FictionalDossier> dossiers,
        Tally tally) {

    private static final Actor MACHINE = new Actor.Machine("demonstration");
    private static final Actor VISITOR = new Actor.Anonymous();

    static Stage of(Faces faces, Script script) {
        var fiction = Fiction.of(script.seed());
        return new Stage(
                faces,
                script,
                fiction,
                fiction.edition(script.dossiers()),
                fiction.dossiers(script.dossiers()),
                new Tally());
    }

    Course course() {
        return script.course();
    }

    /// The person does this at that moment.
    void as(AccountId person, Instant at, Runnable task) {
        by(new Actor.Person(person.value()), at, () -> {
            task.run();
            return true;
        });
    }

    /// What the person gets by doing this at that moment.
    <T> T as(AccountId person, Instant at, Supplier<T> task) {
        return by(new Actor.Person(person.value()), at, task);
    }

    /// The product itself does this at that moment.
    <T> T byMachine(Instant at, Supplier<T> task) {
        return by(MACHINE, at, task);
    }

    /// Somebody who has not signed in does this at that moment.
    <T> T asVisitor(Instant at, Supplier<T> task) {
        return by(VISITOR, at, task);
    }

    /// That actor does this at that moment.
    <T> T by(Actor actor, Instant at, Supplier<T> task) {
        if (!script.goesOn().getAsBoolean()) {
            throw new CancellationException("The play is to go on another time.");
        }
        return Times.playedOn(Clock.fixed(at, Texts.PARIS)).call(() -> actor.perform(task));
    }

    /// An invented reason of that kind, always the same for a number.
    String reason(String kind, int number) {
        return fiction.reason(kind, number);
    }
}
