package org.palmares.dossiers;

import static org.palmares.dossiers.Fixtures.EDITION;
import static org.palmares.dossiers.Fixtures.OPENS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palmares.editions.AxisId;
import org.palmares.editions.CategoryId;
import org.palmares.editions.EditionId;
import org.palmares.editions.RegionId;
import org.palmares.people.AccountId;
import org.palmares.territories.TerritoryId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows for tests of SQL: the accounts and territories that dossiers refer to, and dossiers wherever they stand.
@TestComponent
class DossierRows {

    private final JdbcClient jdbc;
    private final DossierRepository dossiers;

    DossierRows(JdbcClient jdbc, DossierRepository dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    AccountId account(String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into people.account (id, name, email, language, opened_at)
                values (:id, :name, :email, 'fr', :at)
                """)
                .param("id", id)
                .param("name", name)
                .param("email", id + "@dossiers.test")
                .param("at", OPENS.atOffset(ZoneOffset.UTC))
                .update();
        return new AccountId(id);
    }

    TerritoryId territory(String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into territories.territory (id, kind, nature, name, search, sound, bare, origin)
                values (:id, 'COMMUNE', 'COMMUNE', :name, :name, :name, :name, 'FICTIONAL')
                """).param("id", id).param("name", name).update();
        return new TerritoryId(id);
    }

    /// A draft nobody has written on yet, in the edition of [Fixtures].
    Dossier opened(AccountId owner, String lead) {
        return opened(EDITION, owner, lead, OPENS);
    }

    Dossier opened(EditionId edition, AccountId owner, String lead, Instant at) {
        var dossier = new Dossier(
                DossierId.random(),
                edition,
                dossiers.nextNumber(edition),
                territory(lead),
                owner,
                Content.blank(),
                null,
                new DossierStatus.Draft(),
                0);
        dossiers.insert(dossier, lead, at);
        return dossier;
    }

    /// The same with this content, written at this moment.
    Dossier written(Dossier dossier, Content content, Instant at) {
        dossiers.write(dossier.reading(content), dossier.version() + 1, dossier.owner(), at);
        return found(dossier);
    }

    /// The same where it now stands.
    Dossier standing(Dossier dossier, DossierStatus status) {
        dossiers.stand(new Dossier(
                dossier.id(),
                dossier.edition(),
                dossier.number(),
                dossier.lead(),
                dossier.owner(),
                dossier.content(),
                dossier.region(),
                status,
                dossier.version()));
        return found(dossier);
    }

    Dossier found(Dossier dossier) {
        return dossiers.find(dossier.id()).orElseThrow();
    }

    /// One handed in, some seconds after the opening of the call, by an owner of its own.
    Dossier submitted(
            int second, String title, String lead, CategoryId category, Set<AxisId> axes, @Nullable RegionId region) {
        var opened = opened(account("Ada"), lead);
        var written = written(opened, new Content(title, "", category, axes, Map.of()), OPENS);
        return standing(written.in(region), new DossierStatus.Submitted(OPENS.plusSeconds(second)));
    }

    /// The numbers of dossiers, below ten, one after the other.
    static String numbers(List<DossierSummary> lines) {
        return lines.stream().map(line -> String.valueOf(line.number())).collect(Collectors.joining());
    }
}
