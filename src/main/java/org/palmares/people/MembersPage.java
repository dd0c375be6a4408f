package org.palmares.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palmares.web.Texts;

/// Who takes part in an edition, as shown by the fragment `people/members`.
///
/// @param back the address of the page that shows it
/// @param regions the regions in which the reader may invite
/// @param roles the roles the reader may give
/// @param everywhere true where the reader may give a role for the whole edition
public record MembersPage(
        UUID edition,
        String back,
        List<Line> members,
        List<Pending> pending,
        Map<String, String> regions,
        List<Role> roles,
        boolean everywhere) {

    /// The roles the reader may give, by code, in the language of the page.
    public Map<String, String> choices() {
        return choices(roles);
    }

    static Map<String, String> choices(List<Role> roles) {
        var choices = new LinkedHashMap<String, String>();
        roles.forEach(role -> choices.put(role.name(), Texts.text(role.key())));
        return choices;
    }

    /// Somebody, and what they may do here.
    public record Line(AccountId account, String name, String email, List<Held> held) {}

    /// A role held.
    ///
    /// @param where the region's name, or blank for the whole edition
    /// @param region the region's identity, or blank
    /// @param programme true where it holds for every edition, and is not given or taken back here
    /// @param revocable true where the reader may take it back
    public record Held(Role role, String where, String region, boolean programme, boolean revocable) {}

    /// An invitation not answered yet.
    public record Pending(UUID id, String name, String email, Role role, String where, Instant expires) {}
}
