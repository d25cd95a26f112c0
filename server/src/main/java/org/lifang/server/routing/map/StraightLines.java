package org.lifang.server.routing.map;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayTravel;
import org.lifang.kernel.route.day.Speeds;
import org.springframework.stereotype.Component;

/**
 * Ways without a map: the great circle, longer by a usual detour, at a usual speed of the mode and the hour, with some
 * minutes for setting out and finding the door. An estimate, and called so wherever it shows.
 */
@Component
final class StraightLines implements Ways {

    private static final double E6 = 1e6;
    private static final double EARTH_METRES = 6_371_008.8;
    private static final int HOUR = 3_600;

    /**
     * A mode's figures for the streets of a large city.
     *
     * @param metresAnHour along the way, stops included
     * @param detourPerMille the way as a part of the straight line
     * @param outset seconds for setting out, parking or waiting, and the last steps
     */
    private record Figures(int metresAnHour, int detourPerMille, int outset) {}

    private static Figures of(Mode mode) {
        return switch (mode) {
            case WALK -> new Figures(4_700, 1_250, 60);
            case EBIKE -> new Figures(16_000, 1_300, 180);
            case CAR -> new Figures(26_000, 1_400, 420);
            case TRANSIT -> new Figures(19_000, 1_400, 600);
        };
    }

    /** Cars are slow in the rush hours, buses and trains a little. */
    private static Speeds speeds(Mode mode) {
        List<Window> rush = List.of(new Window(27_000, 34_200), new Window(61_200, 68_400));
        return switch (mode) {
            case WALK, EBIKE -> Speeds.EVEN;
            case CAR -> new Speeds(rush, List.of(680, 640));
            case TRANSIT -> new Speeds(rush, List.of(880, 860));
        };
    }

    @Override
    public Source source() {
        return Source.ESTIMATE;
    }

    @Override
    public DayTravel between(List<Point> places) {
        int size = places.size();
        int[] metres = new int[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                int way = metres(places.get(a), places.get(b));
                metres[a * size + b] = way;
                metres[b * size + a] = way;
            }
        }
        Travel travel = null;
        List<Speeds> speeds = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            int[] times = seconds(metres, of(mode));
            travel = travel == null ? Travel.of(size, times) : travel.and(times, times);
            speeds.add(speeds(mode));
        }
        return DayTravel.of(java.util.Objects.requireNonNull(travel), speeds);
    }

    private static int[] seconds(int[] metres, Figures figures) {
        int[] seconds = new int[metres.length];
        for (int i = 0; i < metres.length; i++) {
            long way = (long) metres[i] * figures.detourPerMille() / 1_000;
            seconds[i] = metres[i] == 0 ? 0 : (int) (figures.outset() + way * HOUR / figures.metresAnHour());
        }
        return seconds;
    }

    /** The straight line between two points, on a globe. */
    static int metres(Point a, Point b) {
        double north = StrictMath.toRadians((a.latitudeE6() - b.latitudeE6()) / E6);
        double east = StrictMath.toRadians((a.longitudeE6() - b.longitudeE6()) / E6);
        double sine = StrictMath.sin(north / 2);
        double across = StrictMath.sin(east / 2);
        double both = StrictMath.cos(StrictMath.toRadians(a.latitudeE6() / E6))
                * StrictMath.cos(StrictMath.toRadians(b.latitudeE6() / E6));
        double half = StrictMath.sqrt(sine * sine + both * across * across);
        return (int) StrictMath.round(2 * EARTH_METRES * StrictMath.asin(StrictMath.min(1, half)));
    }
}
