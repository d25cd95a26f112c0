package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The table of best-known values: by instance and problem the least cost, and the fewest vehicles where known. */
final class BestKnown {

    private final Map<String, Double> costs = new HashMap<>();
    private final Map<String, Integer> vehicles = new HashMap<>();

    /** A folder's table, or the one beside the folder; empty when there is none. */
    static BestKnown near(Path folder) throws IOException {
        BestKnown known = new BestKnown();
        Path beside = folder.toAbsolutePath().normalize().resolveSibling("best_known.csv");
        for (Path file : List.of(folder.resolve("best_known.csv"), beside)) {
            if (Files.isRegularFile(file)) {
                known.read(Files.readAllLines(file));
                break;
            }
        }
        return known;
    }

    private void read(List<String> lines) {
        List<String> heads = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            String key = key(cells.get(heads.indexOf("instance")), cells.get(heads.indexOf("problem")));
            String cost = cells.get(heads.indexOf("dimacs_cost"));
            String fleet = cells.get(heads.indexOf("sintef_vehicles"));
            if (!cost.isEmpty()) {
                costs.put(key, Double.valueOf(cost));
            }
            if (!fleet.isEmpty()) {
                vehicles.put(key, Integer.valueOf(fleet));
            }
        }
    }

    OptionalDouble cost(RouteCase of) {
        Double cost = costs.get(key(of.name(), of.family().problem));
        return cost == null ? OptionalDouble.empty() : OptionalDouble.of(cost);
    }

    OptionalInt vehicles(RouteCase of) {
        Integer fleet = vehicles.get(key(of.name(), of.family().problem));
        return fleet == null ? OptionalInt.empty() : OptionalInt.of(fleet);
    }

    private static String key(String instance, String problem) {
        return problem + "/" + instance;
    }
}
