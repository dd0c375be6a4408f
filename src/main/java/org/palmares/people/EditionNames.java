package org.palmares.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.palmares.kernel.Wording;

/// How editions and their regions are called; the module of editions knows.
public interface EditionNames {

    /// The names of these editions; those unknown are left out.
    Map<UUID, Wording> editions(Collection<UUID> editions);

    /// The names of the regions of an edition, in the order they are shown.
    Map<UUID, String> regions(UUID edition);
}
