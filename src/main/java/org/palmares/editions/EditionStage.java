package org.palmares.editions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an edition has come. Each stage carries what only that stage knows.
public sealed interface EditionStage {

    /// Being set up: everything may still change, nobody outside sees it.
    record Preparing() implements EditionStage {}

    /// The call is published: dossiers are filed within its dates, the rules no longer change.
    record Calling() implements EditionStage {}

    /// The regional juries read and mark.
    record Regional() implements EditionStage {}

    /// The retained dossiers stand before the final jury.
    record Final() implements EditionStage {}

    /// The levels are given and not yet public.
    record Sealed() implements EditionStage {}

    /// The palmarès is public.
    ///
    /// @param at since when; null for an edition of the past whose moment is not known
    record Published(@Nullable Instant at) implements EditionStage {}

    /// As written in the database and the journal: `PREPARING`, `CALLING`, `REGIONAL`, `FINAL`, `SEALED`, `PUBLISHED`.
    default String code() {
        return switch (this) {
            case Preparing() -> "PREPARING";
            case Calling() -> "CALLING";
            case Regional() -> "REGIONAL";
            case Final() -> "FINAL";
            case Sealed() -> "SEALED";
            case Published _ -> "PUBLISHED";
        };
    }

    /// How many transitions away from the set-up.
    default int rank() {
        return switch (this) {
            case Preparing() -> 0;
            case Calling() -> 1;
            case Regional() -> 2;
            case Final() -> 3;
            case Sealed() -> 4;
            case Published _ -> 5;
        };
    }

    /// The key of the stage's name.
    default String key() {
        return "editions.stage." + code();
    }

    /// The stage written so in the database.
    static EditionStage of(String code, @Nullable Instant publishedAt) {
        return switch (code) {
            case "PREPARING" -> new Preparing();
            case "CALLING" -> new Calling();
            case "REGIONAL" -> new Regional();
            case "FINAL" -> new Final();
            case "SEALED" -> new Sealed();
            case "PUBLISHED" -> new Published(publishedAt);
            default -> throw new IllegalArgumentException("No stage has this code (%s).".formatted(code));
        };
    }
}
