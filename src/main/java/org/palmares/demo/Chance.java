package org.palmares.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Repeatable chance: the same seed, purpose and number always draw the same.
record Chance(RandomGenerator source) {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    static Chance of(long seed, String purpose, long... numbers) {
        long mixed = mix(seed ^ mix(purpose.hashCode()));
        for (long number : numbers) {
            mixed = mix(mixed * 31 + number);
        }
        return new Chance(FACTORY.create(mixed));
    }

    <T> T one(List<T> list) {
        return list.get(source.nextInt(list.size()));
    }

    boolean happens(double probability) {
        return source.nextDouble() < probability;
    }

    int between(int low, int high) {
        return source.nextInt(low, high + 1);
    }

    double gaussian(double deviation) {
        return source.nextGaussian() * deviation;
    }

    /// The finaliser of SplitMix64: neighbouring numbers give unrelated seeds.
    private static long mix(long value) {
        long a = (value + 0x9E3779B97F4A7C15L);
        long b = (a ^ (a >>> 30)) * 0xBF58476D1CE4E5B9L;
        long c = (b ^ (b >>> 27)) * 0x94D049BB133111EBL;
        return c ^ (c >>> 31);
    }
}
