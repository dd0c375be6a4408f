package org.palmares.demo;

import java.time.LocalDate;
import org.palmares.web.Texts;

/// Plays small fictional editions for tests of what may leak from them. Name it with `@Import`.
public final class SealedEditions {

    private static final int DOSSIERS = 20;

    private final Faces faces;

    SealedEditions(Faces faces) {
        this.faces = faces;
    }

    /// An edition whose regional round is open and whose readings are dealt, none of them done.
    ///
    /// @param slug its address
    /// @param seed two editions of one seed share their people
    public SealedEdition inTheRegionalRound(String slug, long seed) {
        var script = new Script(slug, DOSSIERS, seed, new Course(LocalDate.now(Texts.PARIS)), null, 1, () -> true);
        var stage = Stage.of(faces, script);
        return new SealedEdition(stage, new Player(stage, _ -> {}).playToTheRound());
    }
}
