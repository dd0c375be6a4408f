package org.palmares.forum.programme;

/// A workshop held in a room from a slot on, each told by its place in the forum. `Spans` tells which slots it takes.
public record Session(int workshop, int slot, int room) {}
