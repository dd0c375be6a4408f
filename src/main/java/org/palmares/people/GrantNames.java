package org.palmares.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.palmares.kernel.Wording;
import org.palmares.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Says roles in words: « Coordination, région Ouest, édition 2014 ».
@Component
class GrantNames {

    private final ObjectProvider<EditionNames> names;

    GrantNames(ObjectProvider<EditionNames> names) {
        this.names = names;
    }

    String of(Grant grant, Locale language) {
        var role = Texts.textIn(language, grant.role().key());
        if (grant.edition() == null) {
            return Texts.textIn(language, "people.role.everywhere", role);
        }
        var edition = edition(grant.edition(), language);
        var region = Optional.ofNullable(grant.region())
                .map(regions(grant.edition())::get)
                .filter(Objects::nonNull);
        return region.map(name -> Texts.textIn(language, "people.role.in-region", role, name, edition))
                .orElseGet(() -> Texts.textIn(language, "people.role.in-edition", role, edition));
    }

    Map<UUID, String> regions(UUID edition) {
        return names.stream().map(source -> source.regions(edition)).findFirst().orElse(Map.of());
    }

    private String edition(UUID edition, Locale language) {
        return names.stream()
                .map(source -> source.editions(List.of(edition)).get(edition))
                .filter(Objects::nonNull)
                .findFirst()
                .map((Wording wording) -> wording.in(language))
                .orElseGet(() -> Texts.textIn(language, "people.role.some-edition"));
    }
}
