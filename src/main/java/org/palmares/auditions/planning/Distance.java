package org.palmares.auditions.planning;

/// How far apart two places are.
final class Distance {

    /// Kilometres.
    private static final double EARTH = 6371.0088;

    private Distance() {}

    /// Along a great circle of a sphere as large as the Earth.
    static double kilometres(Tour.Place one, Tour.Place other) {
        double north = Math.toRadians(other.latitude() - one.latitude());
        double east = Math.toRadians(other.longitude() - one.longitude());
        double squared = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.latitude()))
                        * Math.cos(Math.toRadians(other.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(squared)));
    }
}
