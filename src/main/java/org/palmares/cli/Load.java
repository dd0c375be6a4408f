package org.palmares.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What wrk measures of one page on this machine.
///
/// @param alone the median time of an answer to one who asks alone, in milliseconds
/// @param crowded the same among 8 who ask at once: 8 answers divided by the rate, or nearly
/// @param perSecond requests answered in a second to those 8
record Load(double alone, double crowded, double perSecond) {

    private static final int THREADS = 2;
    private static final int CROWD = 8;
    private static final int SECONDS = 10;
    private static final Pattern MEDIAN = Pattern.compile("(?m)^\\s*50%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern PER_SECOND = Pattern.compile("(?m)^Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("(?m)^\\s*(Non-2xx or 3xx responses.*|Socket errors.*)$");

    /// Asks for the page over one connection, then over 8, for 10 seconds each, after 3 that do not count.
    static Load of(String address, String cookie) throws IOException, InterruptedException {
        run(address, cookie, CROWD, 3);
        var alone = run(address, cookie, 1, SECONDS);
        var crowded = run(address, cookie, CROWD, SECONDS);
        return new Load(median(alone), median(crowded), number(PER_SECOND, crowded));
    }

    static boolean possible() throws InterruptedException {
        try {
            // It prints its usage and leaves with an error: that it answers is enough.
            new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String run(String address, String cookie, int connections, int seconds)
            throws IOException, InterruptedException {
        var threads = Math.min(THREADS, connections);
        var command = new ArrayList<>(List.of(
                "wrk", "--latency", "-t" + threads, "-c" + connections, "-d" + seconds + "s", "--timeout", "10s"));
        if (!cookie.isEmpty()) {
            command.addAll(List.of("-H", "Cookie: " + cookie));
        }
        command.add(address);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var refused = REFUSED.matcher(said);
        if (refused.find()) {
            throw new IOException("Not every request was answered (%s, %s).".formatted(address, refused.group(1)));
        }
        return said;
    }

    private static double median(String said) throws IOException {
        var found = MEDIAN.matcher(said);
        if (!found.find()) {
            throw new IOException("wrk said nothing of the median (%s).".formatted(said));
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }

    private static double number(Pattern pattern, String said) throws IOException {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IOException("wrk said nothing of the rate (%s).".formatted(said));
        }
        return Double.parseDouble(found.group(1));
    }
}
