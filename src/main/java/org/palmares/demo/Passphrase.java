package org.palmares.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/// A password that anyone can read out and type: three words and two digits.
final class Passphrase {

    private static final int DIGITS = 100;

    private Passphrase() {}

    static String draw(RandomGenerator chance) {
        var words = Sheet.read("words.txt").lines("words");
        return "%s-%s-%s-%02d"
                .formatted(one(words, chance), one(words, chance), one(words, chance), chance.nextInt(DIGITS));
    }

    private static String one(List<String> words, RandomGenerator chance) {
        return words.get(chance.nextInt(words.size()));
    }
}
