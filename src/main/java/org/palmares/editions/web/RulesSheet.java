package org.palmares.editions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.palmares.editions.Editions;
import org.palmares.editions.Part;
import org.palmares.editions.Quota;
import org.palmares.editions.QuotaKind;
import org.palmares.editions.Rules;
import org.palmares.editions.Setup;
import org.palmares.web.Texts;
import org.springframework.stereotype.Component;

@Component
class RulesSheet implements Sheet {

    private final Editions editions;

    RulesSheet(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Part part() {
        return Part.RULES;
    }

    @Override
    public List<RowKind> kinds(Setup setup) {
        return List.of(
                new RowKind(
                        "rules",
                        "",
                        "",
                        false,
                        List.of(
                                Column.of(Cell.Kind.WHOLE, "shortlist-places", true)
                                        .settled(),
                                Column.of(Cell.Kind.WHOLE, "readings", true))),
                new RowKind(
                        "quota",
                        Texts.text("editions.quotas"),
                        Texts.text("editions.quotas.lead"),
                        true,
                        List.of(
                                Column.oneOf("group", groups(setup), true).settled(),
                                Column.of(Cell.Kind.WHOLE, "min", false).settled(),
                                Column.of(Cell.Kind.WHOLE, "max", false).settled())));
    }

    @Override
    public List<Row> saved(Setup setup) {
        var rules = setup.rules();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                "rules",
                setup.id().toString(),
                "",
                "shortlist-places",
                Integer.toString(rules.shortlistPlaces()),
                "readings",
                Integer.toString(rules.readingsPerDossier())));
        rows.addAll(Numbered.rows(
                rules.quotas(),
                (quota, order) -> Row.of(
                        "quota",
                        quota.group().toString(),
                        order,
                        "group",
                        quota.kind() + ":" + quota.group(),
                        "min",
                        Integer.toString(quota.min()),
                        "max",
                        Objects.toString(quota.max(), ""))));
        return rows;
    }

    @Override
    public void save(Setup setup, Reading reading, int expectedVersion) {
        var quotas = new ArrayList<Quota>();
        for (int row : reading.kept("quota")) {
            quota(setup, reading, row, quotas);
        }
        var rules = new Rules(
                reading.whole(0, "shortlist-places", 0, 10_000), reading.whole(0, "readings", 1, 100), quotas);
        if (reading.isRight()) {
            editions.saveRules(setup.id(), rules, expectedVersion);
        }
    }

    private static void quota(Setup setup, Reading reading, int row, List<Quota> quotas) {
        var group = reading.line(row, "group", true, 60);
        var min = reading.wholeOrNothing(row, "min", 0, 10_000);
        var max = reading.wholeOrNothing(row, "max", 0, 10_000);
        if (max != null && min != null && max < min) {
            reading.wrong(row, "max", "editions.error.quota");
        }
        if (!groups(setup).containsKey(group)) {
            reading.wrong(row, "group", "editions.error.group");
            return;
        }
        var id = UUID.fromString(group.substring(group.indexOf(':') + 1));
        if (quotas.stream().anyMatch(quota -> quota.group().equals(id))) {
            reading.wrong(row, "group", "editions.error.group-twice");
        }
        quotas.add(
                new Quota(QuotaKind.valueOf(group.substring(0, group.indexOf(':'))), id, min == null ? 0 : min, max));
    }

    /// What a quota may count by: `CATEGORY:<id>` to its name.
    private static Map<String, String> groups(Setup setup) {
        var groups = new LinkedHashMap<String, String>();
        setup.categories()
                .forEach(category -> groups.put(
                        QuotaKind.CATEGORY + ":" + category.id(),
                        named(QuotaKind.CATEGORY, Texts.text(category.name()))));
        setup.regions()
                .forEach(region ->
                        groups.put(QuotaKind.REGION + ":" + region.id(), named(QuotaKind.REGION, region.name())));
        setup.axes()
                .forEach(axis ->
                        groups.put(QuotaKind.AXIS + ":" + axis.id(), named(QuotaKind.AXIS, Texts.text(axis.name()))));
        return groups;
    }

    private static String named(QuotaKind kind, String name) {
        return Texts.text("editions.quota.group", Texts.text(kind.key()), name);
    }
}
