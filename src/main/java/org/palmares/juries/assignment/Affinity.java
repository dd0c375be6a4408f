package org.palmares.juries.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Affinities are whole numbers of millionths, so that sums and comparisons are exact.
public final class Affinity {

    /// Decimals that an affinity may have.
    public static final int DECIMALS = 6;

    /// The largest affinity, either side of zero.
    public static final long LARGEST = 1_000_000_000;

    static final long LARGEST_IN_MILLIONTHS = LARGEST * 1_000_000;

    private Affinity() {}

    /// Exactly the number typed, in millionths.
    ///
    /// @throws ArithmeticException when it has more than six decimals or is too large
    public static long exactly(String typed) {
        var number = new BigDecimal(typed).stripTrailingZeros();
        if (number.scale() > DECIMALS
                || number.precision() - number.scale() > DECIMALS * 2
                || number.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw new ArithmeticException("Too large or too fine (%s).".formatted(typed));
        }
        return number.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    /// As people write it: `1406.25`.
    public static String text(long millionths) {
        return millionths == 0
                ? "0"
                : BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
