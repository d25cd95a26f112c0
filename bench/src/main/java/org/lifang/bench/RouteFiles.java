package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lifang.bench.RouteCase.Family;
import org.lifang.kernel.route.Crew;
import org.lifang.kernel.route.Problem;
import org.lifang.kernel.route.Stop;
import org.lifang.kernel.route.Travel;
import org.lifang.kernel.route.Window;

/** Reads instances: Solomon's text form, and VRPLIB with prizes or with crews that may not go everywhere. */
final class RouteFiles {

    /** DIMACS: distances and times are cut to one decimal. */
    private static final int TENTHS = 10;

    private static final int SOLOMON_CUSTOMERS = 100;
    private static final int FOLDERS_DEEP = 4;

    private RouteFiles() {}

    /** All instances below a folder, or the one that a file holds, by name. */
    static List<RouteCase> read(Path where) throws IOException {
        try (Stream<Path> files = Files.walk(where, FOLDERS_DEEP)) {
            List<Path> found = files.filter(
                            file -> named(file).endsWith(".txt") || named(file).endsWith(".vrp"))
                    .sorted()
                    .toList();
            List<RouteCase> cases = new ArrayList<>();
            for (Path file : found) {
                cases.add(named(file).endsWith(".txt") ? solomon(file) : VrplibFile.read(file));
            }
            return cases;
        }
    }

    static String named(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static RouteCase solomon(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<int[]> rows = lines.stream()
                .map(String::strip)
                .filter(line -> line.matches("[\\d\\s]+"))
                .map(RouteFiles::numbers)
                .toList();
        int[] fleet = rows.getFirst();
        List<int[]> places = rows.subList(1, rows.size());
        if (fleet.length != 2 || places.stream().anyMatch(row -> row.length != 7)) {
            throw new UsageRefused(file.getFileName() + " is not in Solomon's form");
        }
        double[] x = places.stream().mapToDouble(row -> row[1]).toArray();
        double[] y = places.stream().mapToDouble(row -> row[2]).toArray();
        List<Stop> stops = new ArrayList<>();
        for (int place = 1; place < places.size(); place++) {
            int[] row = places.get(place);
            Window window = new Window(TENTHS * row[4], TENTHS * row[5]);
            stops.add(Stop.must(place, window, TENTHS * row[6], row[3]));
        }
        Window shift = new Window(TENTHS * places.getFirst()[4], TENTHS * places.getFirst()[5]);
        List<Crew> crews = new ArrayList<>();
        for (int crew = 0; crew < fleet[0]; crew++) {
            crews.add(Crew.from(0, shift, fleet[1]));
        }
        Family family = stops.size() <= SOLOMON_CUSTOMERS ? Family.SOLOMON : Family.GEHRING_HOMBERGER;
        Problem problem = new Problem(stops, crews, travel(x, y, TENTHS, false));
        return new RouteCase(file, lines.getFirst().strip(), family, problem, TENTHS);
    }

    private static int[] numbers(String line) {
        return Stream.of(line.split("\\s+")).mapToInt(Integer::parseInt).toArray();
    }

    /** Straight-line distances in units, rounded to the nearest or cut. */
    static Travel travel(double[] x, double[] y, int unit, boolean nearest) {
        int places = x.length;
        int[] legs = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                double distance = unit * Math.sqrt(square(x[from] - x[to]) + square(y[from] - y[to]));
                legs[from * places + to] = (int) (nearest ? Math.round(distance) : distance);
            }
        }
        return Travel.of(places, legs);
    }

    private static double square(double value) {
        return value * value;
    }
}
