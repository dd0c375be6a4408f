package org.palmares.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A fictional edition, always the same for a seed: its settings, its territories and dossiers, its people and
/// what they say of the dossiers. Asking for more of anything keeps what was given before.
final class Fiction {

    private final long seed;
    private final Sheet people = Sheet.read("people.txt");
    private final Sheet phrases = Sheet.read("phrases.txt");
    private final Gazetteer gazetteer;
    private final FictionalMarks marks;

    private Fiction(long seed) {
        this.seed = seed;
        this.gazetteer = new Gazetteer(EditionPlan.regions(), seed);
        this.marks = new FictionalMarks(seed, EditionPlan.regions());
    }

    static Fiction of(long seed) {
        return new Fiction(seed);
    }

    /// The edition for about a hundred dossiers.
    FictionalEdition edition() {
        return edition(100);
    }

    /// The edition whose places and quotas suit that many dossiers.
    FictionalEdition edition(int dossiers) {
        return EditionPlan.of(dossiers);
    }

    List<FictionalTerritory> territories(int count) {
        return gazetteer.invent(count);
    }

    /// One dossier of each of the first territories.
    List<FictionalDossier> dossiers(int count) {
        return new Desk(gazetteer, seed).write(territories(count));
    }

    /// People of local authorities, each with an address of their own; none shares one with a juror.
    List<FictionalPerson> people(int count) {
        return people("functions", "collectivite.example", count);
    }

    /// People who sit on juries.
    List<FictionalPerson> jurors(int count) {
        return people("jurors", "jury.example", count);
    }

    FictionalMarks marks() {
        return marks;
    }

    /// What a juror writes to the jury with those marks.
    String juryComment(int juror, FictionalDossier dossier, List<Integer> given) {
        return phrase("jury", juror, dossier, given);
    }

    /// What a juror writes to the applicant with those marks.
    String feedback(int juror, FictionalDossier dossier, List<Integer> given) {
        return phrase("feedback", juror, dossier, given);
    }

    /// Why somebody decides something: `returned`, `completed`, `ineligible`, `withdrawn`, `recused`, `departure`.
    String reason(String kind, int number) {
        var reasons = phrases.lines("reason-" + kind);
        return French.typeset(reasons.get(number % reasons.size()));
    }

    private String phrase(String reader, int juror, FictionalDossier dossier, List<Integer> given) {
        var section = reader + "-" + Band.of(given).name().toLowerCase(Locale.ROOT);
        var chance = Chance.of(seed, section, juror, dossier.number());
        return French.typeset(chance.one(phrases.lines(section)));
    }

    private List<FictionalPerson> people(String functions, String domain, int count) {
        Set<String> taken = new HashSet<>();
        List<FictionalPerson> found = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            var chance = Chance.of(seed, functions, number);
            var person = person(functions, domain, chance);
            if (!taken.add(person.email())) {
                person = person.withEmail(person.email().replace("@", "." + number + "@"));
                taken.add(person.email());
            }
            found.add(person);
        }
        return List.copyOf(found);
    }

    private FictionalPerson person(String functions, String domain, Chance chance) {
        boolean woman = chance.happens(0.5);
        var given = chance.one(people.lines(woman ? "women" : "men"));
        var family = chance.one(people.lines("family"));
        var function = chance.one(people.lines(functions)).split("/", -1)[woman ? 1 : 0];
        var local = French.slug(given) + "." + French.slug(family);
        return new FictionalPerson(given, family, function, local + "@" + domain);
    }

    /// How good a reading is, on the scale of one to five.
    private enum Band {
        LOW,
        MIDDLE,
        HIGH;

        static Band of(List<Integer> marks) {
            double mean = marks.stream().mapToInt(Integer::intValue).average().orElseThrow();
            return mean < 2.5 ? LOW : mean < 3.7 ? MIDDLE : HIGH;
        }
    }
}
