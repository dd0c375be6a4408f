package org.palmares.demo;

/// What becomes of a dossier at its examination.
enum Fate {
    ELIGIBLE,
    /// Given back once, completed, then admitted.
    RETURNED,
    INELIGIBLE,
    WITHDRAWN;

    private static final int ONE_RETURNED_IN = 17;
    private static final int ONE_INELIGIBLE_IN = 29;
    private static final int WITHDRAWN_NUMBER = 7;

    /// The fate of the dossier of that number, from 0.
    static Fate of(int number) {
        if (number == WITHDRAWN_NUMBER) {
            return WITHDRAWN;
        }
        if (number % ONE_INELIGIBLE_IN == 11) {
            return INELIGIBLE;
        }
        return number % ONE_RETURNED_IN == 5 ? RETURNED : ELIGIBLE;
    }
}
