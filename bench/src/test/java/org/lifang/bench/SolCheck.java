package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks a solution file against its instance file, reading both anew; says what is wrong with it. */
final class SolCheck {

    private final Map<Integer, double[]> places = new HashMap<>();
    private final Map<Integer, Double> prizes = new HashMap<>();
    private final Map<Integer, Double> capacities = new HashMap<>();
    private final Map<Integer, Set<Integer>> allowed = new HashMap<>();
    private final double unit;
    private double longest = Double.MAX_VALUE;
    private int vehicles;

    private SolCheck(Path instance) throws IOException {
        List<String> lines = Files.readAllLines(instance);
        boolean text = instance.toString().endsWith(".txt");
        unit = lines.stream().anyMatch(line -> line.startsWith("CAPACITY_SECTION")) ? 1000 : 10;
        if (text) {
            solomon(lines);
        } else {
            vrplib(lines);
        }
    }

    static List<String> faults(Path instance, Path solution) throws IOException {
        return new SolCheck(instance).faults(Files.readAllLines(solution));
    }

    /** Place: x, y, demand, ready, due, service; times in whole units. */
    private void solomon(List<String> lines) {
        List<double[]> rows = lines.stream()
                .filter(line -> line.matches("[\\s\\d]*\\d[\\s\\d]*"))
                .map(SolCheck::numbers)
                .toList();
        vehicles = (int) rows.getFirst()[0];
        for (double[] row : rows.subList(1, rows.size())) {
            double[] place = Arrays.copyOfRange(row, 1, 7);
            for (int i = 3; i < 6; i++) {
                place[i] *= unit;
            }
            places.put((int) row[0], place);
        }
        for (int vehicle = 1; vehicle <= vehicles; vehicle++) {
            capacities.put(vehicle, rows.getFirst()[1]);
        }
    }

    private void vrplib(List<String> lines) {
        String section = "";
        double service = 0;
        for (String line : lines) {
            if (line.contains(":")) {
                String value = line.substring(line.indexOf(':') + 1).strip();
                if (line.startsWith("VEHICLES_MAX_DURATION")) {
                    longest = unit * Double.parseDouble(value);
                } else if (line.startsWith("VEHICLES")) {
                    vehicles = Integer.parseInt(value);
                } else if (line.startsWith("SERVICE_TIME")) {
                    service = unit * Double.parseDouble(value);
                } else if (line.startsWith("CAPACITY")) {
                    for (int vehicle = 1; vehicle <= vehicles; vehicle++) {
                        capacities.put(vehicle, Double.valueOf(value));
                    }
                }
            } else if (line.endsWith("_SECTION")) {
                section = line;
            } else if (line.matches("\\s*\\d.*")) {
                row(section, numbers(line), service);
            }
        }
    }

    private void row(String section, double[] row, double service) {
        int number = (int) row[0];
        switch (section) {
            case "NODE_COORD_SECTION" ->
                places.put(number - 1, new double[] {row[1], row[2], 0, 0, 0, number == 1 ? 0 : service});
            case "DEMAND_SECTION" -> place(number)[2] = row[1];
            case "SERVICE_TIME_SECTION" -> place(number)[5] = unit * row[1];
            case "TIME_WINDOW_SECTION" -> {
                place(number)[3] = unit * row[1];
                place(number)[4] = unit * row[2];
            }
            case "PRIZE_SECTION" -> prizes.put(number - 1, unit * row[1]);
            case "CAPACITY_SECTION" -> capacities.put(number, row[1]);
            case "VEHICLES_ALLOWED_CLIENTS_SECTION" -> {
                Set<Integer> may = new HashSet<>();
                for (int i = 1; i < row.length; i++) {
                    may.add((int) row[i] - 1);
                }
                allowed.put(number, may);
            }
            default -> {}
        }
    }

    private double[] place(int number) {
        return places.getOrDefault(number - 1, new double[6]);
    }

    private double[] at(int place) {
        return place(place + 1);
    }

    private static double[] numbers(String line) {
        return Stream.of(line.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private List<String> faults(List<String> lines) {
        List<String> faults = new ArrayList<>();
        Set<Integer> visited = new HashSet<>();
        double cost = 0;
        double told = -1;
        for (String line : lines) {
            if (line.startsWith("Cost ")) {
                told = Double.parseDouble(line.substring(5));
                continue;
            }
            int vehicle = Integer.parseInt(line.substring(line.indexOf('#') + 1, line.indexOf(':')));
            List<Integer> stops = Stream.of(
                            line.substring(line.indexOf(':') + 1).strip().split(" "))
                    .map(Integer::valueOf)
                    .toList();
            stops.stream().filter(stop -> !visited.add(stop)).forEach(stop -> faults.add(stop + " is visited twice"));
            faults.addAll(route(vehicle, stops));
            cost += length(stops);
        }
        for (int place = 1; place < places.size(); place++) {
            if (!visited.contains(place)) {
                cost += prizes.getOrDefault(place, 0.0);
                if (prizes.isEmpty()) {
                    faults.add(place + " is not visited");
                }
            }
        }
        if (Math.abs(cost / unit - told) > 1e-6) {
            faults.add("cost is " + cost / unit + ", said to be " + told);
        }
        return faults;
    }

    private List<String> route(int vehicle, List<Integer> stops) {
        List<String> faults = new ArrayList<>();
        double load = 0;
        for (int stop : stops) {
            load += at(stop)[2];
            if (!allowed.getOrDefault(vehicle, Set.of(stop)).contains(stop)) {
                faults.add("vehicle " + vehicle + " may not visit " + stop);
            }
        }
        if (load > capacities.getOrDefault(vehicle, 0.0)) {
            faults.add("vehicle " + vehicle + " carries " + load);
        }
        double[] depot = at(0);
        double back = back(stops, depot[3]);
        double latest = depot[3];
        if (back < 0) {
            faults.add("vehicle " + vehicle + " is late");
            return faults;
        }
        for (double step = depot[4] - depot[3]; step >= 1; step = Math.floor(step / 2)) {
            while (latest + step <= depot[4] && back(stops, latest + step) == back) {
                latest += step;
            }
        }
        if (back - latest > longest) {
            faults.add("vehicle " + vehicle + " is out for " + (back - latest));
        }
        return faults;
    }

    /** When a vehicle that leaves at a time is back; negative when it is late somewhere. */
    private double back(List<Integer> stops, double leave) {
        double time = leave;
        int at = 0;
        for (int stop : stops) {
            double[] place = at(stop);
            double begin = Math.max(time + leg(at, stop), place[3]);
            if (begin > place[4]) {
                return -1;
            }
            time = begin + place[5];
            at = stop;
        }
        time += leg(at, 0);
        return time > at(0)[4] ? -1 : time;
    }

    private double length(List<Integer> stops) {
        double length = 0;
        int at = 0;
        for (int stop : stops) {
            length += leg(at, stop);
            at = stop;
        }
        return length + leg(at, 0);
    }

    private double leg(int from, int to) {
        double length = unit * Math.hypot(at(from)[0] - at(to)[0], at(from)[1] - at(to)[1]);
        return unit == 1000 ? Math.rint(length) : Math.floor(length + 1e-9);
    }
}
