package org.palmares.forum.programme;

/// A level that is settled: so many people at most at this rank or below.
record Cap(int rank, int people) {}
