package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lifang.bench.RouteCase.Family;
import org.lifang.kernel.route.Crew;
import org.lifang.kernel.route.Problem;
import org.lifang.kernel.route.Stop;
import org.lifang.kernel.route.Window;

/** A VRPLIB file: lines {@code KEY : VALUE}, then sections of numbers, each row led by the number of what it tells. */
final class VrplibFile {

    private static final int TENTHS = 10;
    /** Site-dependent instances are compared by exact distances: thousandths, rounded to the nearest. */
    private static final int THOUSANDTHS = 1000;

    private final String name;
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, List<double[]>> sections = new HashMap<>();

    private VrplibFile(String name, List<String> lines) {
        this.name = name;
        List<double[]> section = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.endsWith("_SECTION")) {
                section = new ArrayList<>();
                sections.put(text, section);
            } else if (text.contains(":")) {
                String[] pair = text.split("\\s*:\\s*", 2);
                heads.put(pair[0], pair[1]);
            } else if (!text.isEmpty() && !text.equals("EOF")) {
                section.add(Stream.of(text.split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
    }

    static RouteCase read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.vrp$", "");
        return new VrplibFile(name, Files.readAllLines(file)).routes(file);
    }

    private RouteCase routes(Path file) {
        boolean dependent = sections.containsKey("VEHICLES_ALLOWED_CLIENTS_SECTION");
        if (!dependent && !sections.containsKey("PRIZE_SECTION")) {
            throw new UsageRefused(name + " has neither prizes nor crews that may not go everywhere");
        }
        int unit = dependent ? THOUSANDTHS : TENTHS;
        List<double[]> places = section("NODE_COORD_SECTION");
        double[] x = places.stream().mapToDouble(row -> row[1]).toArray();
        double[] y = places.stream().mapToDouble(row -> row[2]).toArray();
        Problem problem = new Problem(stops(unit, x.length), crews(unit), RouteFiles.travel(x, y, unit, dependent));
        Family family = dependent ? Family.SITE_DEPENDENT : Family.PRIZE_COLLECTING;
        return new RouteCase(file, name, family, problem, unit);
    }

    private List<Stop> stops(int unit, int places) {
        List<double[]> prizes = sections.get("PRIZE_SECTION");
        List<double[]> services = sections.get("SERVICE_TIME_SECTION");
        List<@Nullable List<Integer>> allowed = allowed(places);
        List<Stop> stops = new ArrayList<>();
        for (int place = 1; place < places; place++) {
            double service = services == null ? number("SERVICE_TIME") : services.get(place)[1];
            stops.add(new Stop(
                    place,
                    List.of(window(unit, place)),
                    (int) (unit * service),
                    (int) section("DEMAND_SECTION").get(place)[1],
                    prizes == null,
                    prizes == null ? 0 : (long) (unit * prizes.get(place)[1]),
                    allowed.get(place)));
        }
        return stops;
    }

    private List<@Nullable List<Integer>> allowed(int places) {
        List<double[]> rows = sections.get("VEHICLES_ALLOWED_CLIENTS_SECTION");
        List<@Nullable List<Integer>> allowed = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            allowed.add(rows == null ? null : new ArrayList<>());
        }
        for (double[] row : rows == null ? List.<double[]>of() : rows) {
            for (int i = 1; i < row.length; i++) {
                List<Integer> crews = allowed.get((int) row[i] - 1);
                if (crews != null) {
                    crews.add((int) row[0] - 1);
                }
            }
        }
        return allowed;
    }

    private List<Crew> crews(int unit) {
        List<double[]> capacities = sections.get("CAPACITY_SECTION");
        int longest = heads.containsKey("VEHICLES_MAX_DURATION")
                ? (int) (unit * number("VEHICLES_MAX_DURATION"))
                : Crew.AS_LONG_AS_THE_SHIFT;
        List<Crew> crews = new ArrayList<>();
        for (int crew = 0; crew < (int) number("VEHICLES"); crew++) {
            int capacity =
                    (int) (capacities == null ? number("CAPACITY") : capacities.get(crew)[1]);
            crews.add(new Crew(0, 0, window(unit, 0), capacity, longest, 0, 0));
        }
        return crews;
    }

    private Window window(int unit, int place) {
        double[] row = section("TIME_WINDOW_SECTION").get(place);
        return new Window((int) (unit * row[1]), (int) (unit * row[2]));
    }

    private double number(String head) {
        String value = heads.get(head);
        if (value == null) {
            throw new UsageRefused(name + " says nothing of " + head);
        }
        return Double.parseDouble(value);
    }

    private List<double[]> section(String title) {
        List<double[]> rows = sections.get(title);
        if (rows == null) {
            throw new UsageRefused(name + " has no " + title);
        }
        return rows;
    }
}
