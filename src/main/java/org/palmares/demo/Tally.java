package org.palmares.demo;

import java.util.Map;
import java.util.TreeMap;

/// How often each act was played, by the code under which the journal keeps it.
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String act) {
        add(act, 1);
    }

    synchronized void add(String act, int times) {
        if (times > 0) {
            counts.merge(act, times, Integer::sum);
        }
    }

    synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
