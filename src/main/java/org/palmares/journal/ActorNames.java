package org.palmares.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Tells the journal how accounts are called; the module of people knows. The journal keeps ids only, so that a name
/// corrected or erased is corrected or erased in what the journal shows.
public interface ActorNames {

    /// The names of those accounts that exist; the others are left out.
    Map<UUID, String> names(Collection<UUID> accounts);
}
