package org.palmares.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palmares.demo.SealedEdition;
import org.palmares.dossiers.DossierId;
import org.palmares.editions.EditionId;
import org.palmares.editions.Part;
import org.palmares.editions.PlanKind;
import org.palmares.editions.RegionId;
import org.palmares.editions.Round;
import org.palmares.kernel.Actor;
import org.palmares.people.AccountId;
import org.palmares.people.Grant;
import org.palmares.people.People;
import org.palmares.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Those who want to know, and where they may look.
class Watchers {

    static final Actor VISITOR = new Actor.Anonymous();

    private final People people;
    private final JdbcClient jdbc;

    Watchers(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    static Actor person(AccountId account) {
        return new Actor.Person(account.value());
    }

    /// Somebody who holds a role.
    AccountId with(String name, Role role, @Nullable EditionId edition, @Nullable RegionId region) {
        var id = people.open(name, UUID.randomUUID() + "@fuite.example", null, Locale.FRENCH);
        give(id, role, edition, region);
        return id;
    }

    void give(AccountId account, Role role, @Nullable EditionId edition, @Nullable RegionId region) {
        new Actor.Machine("test")
                .perform(() -> people.grant(
                        account,
                        new Grant(
                                role,
                                edition == null ? null : edition.value(),
                                region == null ? null : region.value())));
    }

    /// Writes a conflict of interest down for those whom no page lets declare it.
    void recuse(AccountId account, DossierId dossier) {
        var sql = """
                insert into juries.recusal (dossier_id, account_id, reason, declared_at)
                values (:dossier, :account, 'Ancien élu de la commune', now())
                """;
        jdbc.sql(sql)
                .param("dossier", dossier.value())
                .param("account", account.value())
                .update();
    }

    /// What stands for each variable of the addresses: the edition, some of its dossiers and whatever bears on them.
    Map<String, List<String>> values(SealedEdition edition, List<DossierId> dossiers) {
        var readings = new ArrayList<String>();
        for (var dossier : dossiers) {
            readings.addAll(ids("select id from juries.assignment where dossier_id = :asked", dossier.value()));
        }
        return Map.ofEntries(
                Map.entry("slug", List.of(edition.slug())),
                Map.entry(
                        "/dossiers/", dossiers.stream().map(DossierId::toString).toList()),
                Map.entry("/readings/", readings),
                Map.entry(
                        "/outbox/",
                        ids(
                                "select id from mail.letter where :asked::uuid is not null order by at limit 40",
                                UUID.randomUUID())),
                Map.entry(
                        "/territories/",
                        ids(
                                "select lead from dossiers.dossier where id = :asked",
                                dossiers.getFirst().value())),
                Map.entry("stray", List.of(UUID.randomUUID().toString())),
                Map.entry("token", List.of("jeton")),
                Map.entry("round", List.of("regional", "final")),
                Map.entry("part", Stream.of(Part.values()).map(Part::code).toList()),
                Map.entry(
                        "plan", Stream.of(PlanKind.values()).map(PlanKind::code).toList()),
                Map.entry("project", List.of("projet")));
    }

    private List<String> ids(String sql, UUID asked) {
        return jdbc.sql(sql)
                .param("asked", asked)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Those who judge a dossier in a round, its chair included.
    static List<AccountId> jurors(SealedEdition edition, DossierId dossier, Round round) {
        return List.copyOf(edition.readings(dossier, round).keySet());
    }
}
