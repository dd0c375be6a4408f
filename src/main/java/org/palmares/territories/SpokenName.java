package org.palmares.territories;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A body called by what it does: "Ville de Brest", "Mairie Toulouse", "Département de Seine-et-Marne", "Ville du
/// Mans".
///
/// @param kind the kind so named
/// @param texts the searched names it may have: "du Mans" is "le mans", "du Rhône" is "rhone"
record SpokenName(Kind kind, Set<String> texts) {

    private static final String LINK = "(?: (de la|de l|de|du|des|d))?";
    private static final List<Form> FORMS = List.of(
            new Form(Kind.COMMUNE, Pattern.compile("(?:ville|mairie|commune|municipalite)" + LINK + " (.+)")),
            new Form(
                    Kind.DEPARTEMENT,
                    Pattern.compile("(?:departement|conseil departemental|conseil general)" + LINK + " (.+)")),
            new Form(Kind.REGION, Pattern.compile("(?:region|conseil regional)" + LINK + " (.+)")));

    private record Form(Kind kind, Pattern pattern) {}

    /// Reads a searched text; empty where it does not begin so.
    static Optional<SpokenName> read(String text) {
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return Optional.of(new SpokenName(form.kind(), texts(form.kind(), matcher.group(1), matcher.group(2))));
            }
        }
        return Optional.empty();
    }

    private static Set<String> texts(Kind kind, @Nullable String link, String name) {
        var article = switch (link) {
            case "du" -> "le ";
            case "des" -> "les ";
            case "de la" -> "la ";
            case "de l" -> "l ";
            case null, default -> "";
        };
        // A commune's article is part of its name (Le Mans, La Rochelle); that of most départements and regions is not.
        return kind == Kind.COMMUNE || article.isEmpty() ? Set.of(article + name) : Set.of(name, article + name);
    }
}
