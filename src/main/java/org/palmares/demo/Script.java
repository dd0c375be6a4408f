package org.palmares.demo;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is to be played.
///
/// @param slug the address of the edition
/// @param dossiers how many territories file one
/// @param seed of the whole fiction
/// @param password of the accounts of [DemoRole]; null where nobody will sign in with them
/// @param hands how many act at the same time, each for themselves
/// @param goesOn false where the play must stop before its end
record Script(
        String slug,
        int dossiers,
        long seed,
        Course course,
        @Nullable String password,
        int hands,
        BooleanSupplier goesOn) {}
