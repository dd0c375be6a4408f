package org.palmares.territories;

import java.util.LinkedHashSet;
import java.util.Set;

/// How far apart two spellings are.
final class Spelling {

    private Spelling() {}

    /// What the text would be had one letter too many been typed, or two neighbours been swapped: short names
    /// with such a slip share too few letters in a row with the right one to be found by resemblance.
    static Set<String> slips(String text) {
        var slips = new LinkedHashSet<String>();
        for (int place = 0; place < text.length(); place++) {
            slips.add(text.substring(0, place) + text.substring(place + 1));
            if (place > 0) {
                slips.add(text.substring(0, place - 1)
                        + text.charAt(place)
                        + text.charAt(place - 1)
                        + text.substring(place + 1));
            }
        }
        slips.remove(text);
        return slips;
    }

    /// The least number of letters to add, drop, replace or swap with their neighbour to go from one text to the other.
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[to.length()];
    }
}
