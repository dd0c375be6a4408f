package org.palmares.deliberations.quotas;

import java.util.UUID;

/// How far apart two dossiers are, against what is not known of them.
@FunctionalInterface
public interface Closeness {

    /// Scores taken as certain: only equal ones are a tie.
    Closeness EXACT = (one, other) -> {
        int order = one.score().compareTo(other.score());
        return order == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, order);
    };

    /// The difference of two scores in standard deviations, positive where the first is better; infinite where nothing
    /// is left in doubt. Never NaN.
    double apart(Candidate one, Candidate other);

    /// Scores known up to a joint normal law.
    static Closeness of(Covariance covariance) {
        return (one, other) -> {
            var first = one.dossier();
            var second = other.dossier();
            double variance =
                    covariance.of(first, first) + covariance.of(second, second) - 2 * covariance.of(first, second);
            return variance > 0
                    ? one.score().subtract(other.score()).doubleValue() / Math.sqrt(variance)
                    : EXACT.apart(one, other);
        };
    }

    /// What is not known of the scores, in squared points.
    @FunctionalInterface
    interface Covariance {

        double of(UUID one, UUID other);
    }
}
