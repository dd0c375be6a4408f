package org.palmares.territories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The official register shipped with the product; `scripts/register/build` rebuilds it.
final class Register {

    /// The version of the package it comes from.
    static final String VERSION = "6.0.0";

    private static final int FIELDS = 10;

    private Register() {}

    /// What identifies what is loaded: the register, and the rules by which its names are searched.
    static String stamp() {
        return VERSION + "/" + SearchText.RULES;
    }

    /// One territory of the register.
    record Line(
            TerritoryId id,
            Kind kind,
            Nature nature,
            String code,
            String siren,
            String name,
            String population,
            String departement,
            String region,
            @Nullable TerritoryId parent,
            String postcodes) {}

    /// Every line, parents before those they hold.
    static List<Line> read() {
        var resource = "/territories/register-%s.tsv.gz".formatted(VERSION);
        try (var packed = Objects.requireNonNull(Register.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8))) {
            Map<String, TerritoryId> communities = new HashMap<>();
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line(line.split("\t", -1), communities))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The register of territories cannot be read (%s).".formatted(resource), unreadable);
        }
    }

    private static Line line(String[] fields, Map<String, TerritoryId> communities) {
        if (fields.length != FIELDS) {
            throw new IllegalStateException("A line of the register has %d fields, not %d (%s)."
                    .formatted(fields.length, FIELDS, String.join(" | ", fields)));
        }
        var kind = Kind.valueOf(fields[0]);
        var id = TerritoryId.official(kind, fields[2]);
        if (kind == Kind.COMMUNITY) {
            communities.put(fields[2], id);
        }
        return new Line(
                id,
                kind,
                Nature.valueOf(fields[1]),
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6],
                fields[7],
                fields[8].isEmpty() ? null : Objects.requireNonNull(communities.get(fields[8]), fields[8]),
                fields[9]);
    }
}
