package org.palmares.territories;

/// A département or a region, by its official code.
public record Place(String code, String name) {}
