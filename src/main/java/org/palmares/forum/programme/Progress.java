package org.palmares.forum.programme;

/// How far a search has come.
public sealed interface Progress {

    /// A timetable was found.
    ///
    /// @param bound no timetable costs less
    record Timetabled(long cost, long bound) implements Progress {}

    /// A level of the seats was settled.
    ///
    /// @param level its place, from 1
    /// @param share the share of those on it
    /// @param people how many are on it
    /// @param proven whether it and those below are proved
    record Settled(int level, double share, int people, boolean proven) implements Progress {}

    /// A kinder timetable was tried.
    ///
    /// @param lowest the lowest share of its seats
    record Tried(int round, double lowest, boolean kept) implements Progress {}
}
