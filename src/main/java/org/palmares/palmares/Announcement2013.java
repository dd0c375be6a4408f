package org.palmares.palmares;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.palmares.kernel.Wording;
import org.springframework.core.io.ClassPathResource;

/// The palmarès of 2013, as its announcement says it and no further.
final class Announcement2013 {

    static final PublishedEdition EDITION = new PublishedEdition(
            UUID.nameUUIDFromBytes("palmares:edition:2013".getBytes(StandardCharsets.UTF_8)),
            "2013",
            2013,
            new Wording("Labels Territoires innovants", ""),
            new Wording("Homo Numericus ou l’inversion des Ordres", ""),
            new ForumDates("Lyon", LocalDate.of(2013, 12, 2), LocalDate.of(2013, 12, 3)),
            new Wording(
                    "Une centaine de dossiers étudiés, des jurys régionaux réunis dans sept villes en juin et juillet, puis une finale à Lyon les 2 et 3 décembre 2013, lors de la 10e édition du forum des Interconnectés.",
                    "About a hundred dossiers studied, regional juries meeting in seven cities in June and July, then a final in Lyon on 2 and 3 December 2013, at the 10th Forum des Interconnectés."),
            new Wording(
                    "l’annonce des labels Territoires innovants 2013. Elle parle de 25 projets primés et en énumère 26, repris ici tels qu’ils y sont écrits. Elle ne précise ni les catégories, ni les régions, ni les villes des jurys.",
                    "the announcement of the 2013 Territoires innovants labels. It speaks of 25 labelled projects and lists 26, given here as written there. It states neither the categories, nor the regions, nor the cities of the juries."),
            false);

    private static final Map<String, LabelLevel> LEVELS = Map.of(
            "GOLD", new LabelLevel("gold", 1, new Wording("Or", "Gold")),
            "SILVER", new LabelLevel("silver", 2, new Wording("Argent", "Silver")),
            "BRONZE", new LabelLevel("bronze", 3, new Wording("Bronze", "Bronze")));

    /// A value, quoted where it holds a comma.
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]+)");

    private Announcement2013() {}

    /// The laureates in the order of the announcement, each territory linked as the function knows.
    static List<Laureate> laureates(Function<String, LaureateTerritory> linked) {
        return lines().stream()
                .skip(1)
                .map(line -> laureate(values(line), linked))
                .toList();
    }

    private static Laureate laureate(List<String> values, Function<String, LaureateTerritory> linked) {
        var level = LEVELS.get(values.getFirst());
        if (values.size() != 3 || level == null) {
            throw new IllegalStateException("A line of the palmarès of 2013 cannot be read (%s).".formatted(values));
        }
        var territories =
                Pattern.compile(";").splitAsStream(values.get(1)).map(linked).toList();
        return Laureate.of(values.get(2), level, territories, null, null, null, null);
    }

    private static List<String> values(String line) {
        var values = new ArrayList<String>();
        VALUE.matcher(line)
                .results()
                .forEach(found -> values.add(
                        found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\"")));
        return values;
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("palmares/2013/laureates.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
