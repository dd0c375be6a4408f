package org.palmares.territories;

import java.util.Optional;

/// The nine digits that identify an organisation in France, the last being a check digit (Luhn).
public record Siren(String value) {

    public Siren {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "Not a SIREN (%s).\nMaybe a digit is missing or mistyped: nine digits, the last one a check digit."
                            .formatted(value));
        }
    }

    /// Reads what a person typed, spaces and dots allowed; empty when it is not a SIREN.
    public static Optional<Siren> read(String typed) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f.]", "");
        return isValid(digits) ? Optional.of(new Siren(digits)) : Optional.empty();
    }

    /// In groups of three, as it is printed.
    public String spaced() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String digits) {
        if (!digits.matches("[0-9]{9}") || digits.equals("000000000")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            int digit = digits.charAt(place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
