package org.palmares.forum.programme;

/// A workshop held in a slot and a room, each told by its place in the forum.
public record Session(int workshop, int slot, int room) {}
