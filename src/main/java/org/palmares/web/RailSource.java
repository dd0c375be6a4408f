package org.palmares.web;

import java.util.Optional;

/// Draws the course beside a page; the module of editions knows.
public interface RailSource {

    /// Empty where the address belongs to no edition, or the actor has no part in running it.
    Optional<Rail> rail(String path);
}
