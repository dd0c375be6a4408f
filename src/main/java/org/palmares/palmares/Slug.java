package org.palmares.palmares;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Titles as parts of an address: plain letters and digits, joined by hyphens.
final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    static String of(String title) {
        var plain = Normalizer.normalize(title.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /// Gives each project of an edition an address of its own, in their order.
    static List<Laureate> addressed(List<Laureate> laureates) {
        var taken = new HashSet<String>();
        var addressed = new ArrayList<Laureate>();
        for (var laureate : laureates) {
            var wanted = cut(of(laureate.project()));
            var free = wanted;
            for (int number = 2; !taken.add(free); number++) {
                free = wanted + "-" + number;
            }
            addressed.add(laureate.at(free));
        }
        return List.copyOf(addressed);
    }

    private static String cut(String slug) {
        if (slug.isEmpty()) {
            return "project";
        }
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
}
