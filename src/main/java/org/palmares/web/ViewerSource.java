package org.palmares.web;

import java.util.Optional;
import java.util.UUID;

/// Tells the layout who has signed in; the module of people knows.
public interface ViewerSource {

    /// Empty when the account is closed.
    Optional<Viewer> viewer(UUID account);
}
