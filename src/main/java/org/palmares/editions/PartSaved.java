package org.palmares.editions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a part was last saved and by whom; null for the product itself.
public record PartSaved(Instant at, @Nullable UUID by) {}
