package org.palmares.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.palmares.kernel.NotFound;
import org.springframework.stereotype.Component;

/// Who takes part in an edition, as far as the actor runs it.
@Component
class Members {

    private final GrantRepository grants;
    private final InvitationRepository invitations;
    private final PeopleAccess access;
    private final GrantNames names;

    Members(GrantRepository grants, InvitationRepository invitations, PeopleAccess access, GrantNames names) {
        this.grants = grants;
        this.invitations = invitations;
        this.access = access;
        this.names = names;
    }

    List<Member> of(UUID edition) {
        var roles = access.roles();
        if (!roles.organises(edition) && !roles.holds(Role.COORDINATOR, edition)) {
            throw new NotFound("the members of edition %s".formatted(edition));
        }
        var members = new LinkedHashMap<AccountId, Member>();
        for (var holding : grants.of(edition)) {
            if (mayKnow(roles, holding.grant(), edition)) {
                members.merge(
                        holding.person().id(),
                        new Member(holding.person(), List.of(holding.grant())),
                        (some, more) -> new Member(
                                some.person(),
                                Stream.concat(some.grants().stream(), more.grants().stream())
                                        .toList()));
            }
        }
        return List.copyOf(members.values());
    }

    MembersPage page(UUID edition, String back) {
        var roles = access.roles();
        var regions = names.regions(edition);
        var members = of(edition).stream()
                .map(member -> new MembersPage.Line(
                        member.person().id(),
                        member.person().name(),
                        member.person().email(),
                        member.grants().stream()
                                .map(grant -> held(grant, regions))
                                .toList()))
                .toList();
        var pending = invitations.pending(edition).stream()
                .filter(invitation -> access.mayGive(invitation.grant()))
                .map(invitation -> new MembersPage.Pending(
                        invitation.id(),
                        invitation.name(),
                        invitation.email().value(),
                        invitation.grant().role(),
                        where(invitation.grant(), regions),
                        invitation.expires()))
                .toList();
        var mine = new LinkedHashMap<String, String>();
        regions.forEach((region, name) -> {
            if (roles.coordinates(edition, region)) {
                mine.put(region.toString(), name);
            }
        });
        boolean everywhere = roles.organises(edition);
        return new MembersPage(edition, back, members, pending, mine, given(everywhere), everywhere);
    }

    private static List<Role> given(boolean everywhere) {
        var roles = new ArrayList<>(List.of(Role.values()));
        roles.removeIf(role -> !everywhere && !PeopleAccess.OF_A_REGION.contains(role));
        return List.copyOf(roles);
    }

    private MembersPage.Held held(Grant grant, Map<UUID, String> regions) {
        boolean programme = grant.edition() == null;
        return new MembersPage.Held(
                grant.role(),
                where(grant, regions),
                Objects.toString(grant.region(), ""),
                programme,
                !programme && access.mayGive(grant));
    }

    private static String where(Grant grant, Map<UUID, String> regions) {
        return grant.region() == null ? "" : regions.getOrDefault(grant.region(), "");
    }

    private static boolean mayKnow(Roles roles, Grant grant, UUID edition) {
        return grant.region() == null || roles.coordinates(edition, grant.region());
    }
}
