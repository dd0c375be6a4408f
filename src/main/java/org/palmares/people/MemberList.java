package org.palmares.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.palmares.web.ListState;

/// Who takes part in an edition, as far as its list is set: by a name or an address, by a role, page by page.
public record MemberList(MembersPage page, ListState list) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Those of this page of the list.
    public List<MembersPage.Line> rows() {
        return found().stream().skip(list.offset()).limit(list.size()).toList();
    }

    /// How many the list finds in all.
    public int total() {
        return found().size();
    }

    /// The roles held in this edition, by code, in the language of the page.
    public Map<String, String> roles() {
        return MembersPage.choices(page.members().stream()
                .flatMap(line -> line.held().stream())
                .map(MembersPage.Held::role)
                .distinct()
                .sorted()
                .toList());
    }

    private List<MembersPage.Line> found() {
        var words = bare(list.query());
        var role = list.filter("held");
        return page.members().stream()
                .filter(line -> words.isEmpty()
                        || bare(line.name() + " " + line.email()).contains(words))
                .filter(line -> role.isEmpty()
                        || line.held().stream()
                                .anyMatch(held -> held.role().name().equals(role)))
                .toList();
    }

    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
