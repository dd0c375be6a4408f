package org.palmares.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.people.AccountId;
import org.palmares.people.Person;

/// Opens the accounts of those who play, where they are not open yet.
final class Casting {

    private static final int READINGS_OF_A_JUROR = 24;
    private static final int FEWEST_JURORS = 5;
    private static final int FINAL_JURORS = 7;

    private final Stage stage;
    private final List<FictionalPerson> locals;

    Casting(Stage stage) {
        this.stage = stage;
        this.locals = stage.fiction().people(stage.dossiers().size() + 4);
    }

    /// Everyone who plays. Those whom a visitor may become have the password of the script.
    Cast open() {
        var panels = panels();
        var jurors = stage.fiction().jurors(panels.size());
        var people = new ArrayList<FictionalPerson>();
        people.addAll(organisation());
        people.addAll(applicants());
        IntStream.range(0, panels.size()).forEach(number -> people.add(juror(jurors, panels, number)));
        var accounts = accounts(people);
        int applicants = stage.dossiers().size();
        var seats = IntStream.range(0, panels.size())
                .mapToObj(number -> new Seated(
                        number, panels.get(number), isChair(panels, number), accounts.get(4 + applicants + number)))
                .toList();
        return new Cast(
                accounts.get(0),
                accounts.get(1),
                accounts.get(2),
                accounts.get(3),
                accounts.subList(4, 4 + applicants),
                withGuest(seats));
    }

    private List<FictionalPerson> organisation() {
        var others = locals.subList(locals.size() - 4, locals.size());
        return List.of(
                others.get(0).withEmail(DemoRole.ORGANISER.email()),
                others.get(1),
                others.get(2).withEmail(DemoRole.SCRUTINEER.email()),
                others.get(3).withEmail(DemoRole.COORDINATOR.email()));
    }

    private List<FictionalPerson> applicants() {
        int shown = shown();
        return IntStream.range(0, stage.dossiers().size())
                .mapToObj(number ->
                        number == shown ? locals.get(number).withEmail(DemoRole.APPLICANT.email()) : locals.get(number))
                .toList();
    }

    /// The dossier that the visitor files: the first of the region that goes straight on to the readings.
    private int shown() {
        return IntStream.range(0, stage.dossiers().size())
                .filter(number ->
                        stage.dossiers().get(number).territory().region().equals(DemoRole.REGION))
                .filter(number -> Fate.of(number) == Fate.ELIGIBLE)
                .findFirst()
                .orElse(0);
    }

    /// The panel of each juror, as many for a region as its dossiers ask for.
    private List<String> panels() {
        int each = JuryAct.READINGS_PER_DOSSIER;
        var panels = new ArrayList<String>();
        for (var region : stage.plan().regions()) {
            long dossiers = stage.dossiers().stream()
                    .filter(dossier -> dossier.territory().region().equals(region.code()))
                    .count();
            int jurors = Math.max(FEWEST_JURORS, (int) (dossiers * each / READINGS_OF_A_JUROR) + 1);
            IntStream.range(0, jurors).forEach(_ -> panels.add(region.code()));
        }
        IntStream.range(0, FINAL_JURORS).forEach(_ -> panels.add(FictionalMarks.NATIONAL));
        return panels;
    }

    private static boolean isChair(List<String> panels, int number) {
        return panels.indexOf(panels.get(number)) == number;
    }

    /// In the region where visitors play, the first juror takes the chair, and the second is the visitor's.
    private static FictionalPerson juror(List<FictionalPerson> jurors, List<String> panels, int number) {
        int first = panels.indexOf(DemoRole.REGION);
        var person = jurors.get(number);
        return number == first
                ? person.withEmail(DemoRole.CHAIR.email())
                : number == first + 1 ? person.withEmail(DemoRole.JUROR.email()) : person;
    }

    /// Where somebody may sign in, their juror sits in the final too, so as to read there.
    private List<Seated> withGuest(List<Seated> seats) {
        if (stage.script().password() == null) {
            return seats;
        }
        var guest = seats.stream()
                .filter(seated -> seated.panel().equals(DemoRole.REGION) && !seated.chair())
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                        seats.stream(),
                        Stream.of(new Seated(guest.number(), FictionalMarks.NATIONAL, false, guest.account())))
                .toList();
    }

    private List<AccountId> accounts(List<FictionalPerson> people) {
        var opened = new ConcurrentHashMap<String, AccountId>();
        Hands.each(stage.script().hands(), people, person -> opened.put(person.email(), account(person)));
        return people.stream()
                .map(person -> Objects.requireNonNull(opened.get(person.email())))
                .toList();
    }

    private AccountId account(FictionalPerson person) {
        var people = stage.faces().people();
        return stage.asVisitor(
                stage.course().preparation(),
                () -> people.byEmail(person.email()).map(Person::id).orElseGet(() -> {
                    stage.tally().add("people.opened");
                    return people.open(person.name(), person.email(), password(person), Locale.FRENCH);
                }));
    }

    private @Nullable String password(FictionalPerson person) {
        boolean visited =
                Arrays.stream(DemoRole.values()).anyMatch(role -> role.email().equals(person.email()));
        return visited ? stage.script().password() : null;
    }
}
