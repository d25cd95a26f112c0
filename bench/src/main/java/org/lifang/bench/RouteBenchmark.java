package org.lifang.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lifang.bench.RouteCase.Family;
import org.lifang.kernel.route.Budget;
import org.lifang.kernel.route.Course;
import org.lifang.kernel.route.Course.Goal;
import org.lifang.kernel.route.Search;
import org.lifang.kernel.route.Solution;

/** Our route search on textbook instances: the gap to the best-known values at equal time for each file. */
public final class RouteBenchmark implements Benchmark {

    private static final double NANOS = 1e9;
    private static final int WARM_UP_STEPS = 200_000;

    private final Progress progress = Progress.onErrorStream();

    @Override
    public String name() {
        return "route";
    }

    @Override
    public String summary() {
        return "routes on Solomon, Gehring–Homberger, prize-collecting and site-dependent files: gap to the best known";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option(
                        "instances", "", "a file or folder of .txt and .vrp instances, best_known.csv in or beside it"),
                new Option("seconds", "10", "seconds for each file"),
                new Option("clock", "wall", "wall, or cpu: the search's own processor time; one thread"),
                new Option("threads", "1", "threads that search side by side"),
                new Option("objective", "distance", "distance, or vehicles first"),
                new Option("solutions", "", "a folder to write NAME.sol to, in CVRPLIB's form"),
                new Option("seed", "1", "seed of the search"));
    }

    @Override
    public Report run(Options options) throws Exception {
        Path where = Path.of(options.text("instances"));
        if (options.text("instances").isEmpty() || !Files.exists(where)) {
            throw new UsageRefused("--instances must name a file or folder that is there");
        }
        List<RouteCase> cases = RouteFiles.read(where);
        if (cases.isEmpty()) {
            throw new UsageRefused("no .txt or .vrp file below " + where);
        }
        BestKnown known = BestKnown.near(Files.isDirectory(where) ? where : where.resolveSibling("."));
        RouteBars bars = new RouteBars(options.count("seconds"), options.count("threads"), vehicles(options));
        new Search(cases.getFirst().problem(), Course.of(1)).run(Budget.steps(WARM_UP_STEPS));
        Report report = new Report();
        for (RouteCase each : cases) {
            Solution solution = solve(each, options);
            write(options.text("solutions"), where, each, solution);
            tell(each, solution, known, bars, report);
        }
        bars.tell(report);
        return report;
    }

    private static boolean vehicles(Options options) {
        return switch (options.text("objective")) {
            case "distance" -> false;
            case "vehicles" -> true;
            default -> throw new UsageRefused("--objective is distance or vehicles");
        };
    }

    private Solution solve(RouteCase each, Options options) {
        progress.step(each.label());
        double nanos = options.count("seconds") * NANOS;
        CpuClock clock = clock(options);
        long begin = clock.nanos();
        Goal goal = vehicles(options) ? Goal.FEWEST_CREWS : Goal.LEAST_COST;
        Course course = new Course(options.number("seed"), options.count("threads"), goal);
        return new Search(each.problem(), course).run(steps -> Math.min(1, (clock.nanos() - begin) / nanos));
    }

    private static CpuClock clock(Options options) {
        return switch (options.text("clock")) {
            case "wall" -> System::nanoTime;
            case "cpu" -> {
                if (options.count("threads") > 1) {
                    throw new UsageRefused("--clock cpu counts the time of one thread");
                }
                yield CpuClock.ofThisThread();
            }
            default -> throw new UsageRefused("--clock is wall or cpu");
        };
    }

    private static void tell(RouteCase each, Solution solution, BestKnown known, RouteBars bars, Report report) {
        Family family = each.family();
        if (solution.score().missedMusts() > 0) {
            bars.infeasible(family);
            report.figure(each.label() + ", left out", solution.score().missedMusts(), "stops");
            return;
        }
        double cost = (double) solution.score().total() / each.unit();
        report.figure(each.label() + ", cost", cost, "");
        OptionalDouble best = known.cost(each);
        if (best.isPresent()) {
            double gap = 100 * (cost / best.getAsDouble() - 1);
            bars.gap(family, gap);
            report.figure(each.label() + ", gap", gap, "%");
        }
        OptionalInt fleet = known.vehicles(each);
        if (fleet.isPresent()) {
            int more = solution.routes().size() - fleet.getAsInt();
            bars.fleet(family, more);
            report.figure(each.label() + ", vehicles above best known", more, "");
        }
    }

    /** Writes NAME.sol where the instance stood below the folder of instances, so that equal names do not meet. */
    private static void write(String folder, Path where, RouteCase each, Solution solution) throws IOException {
        if (!folder.isEmpty()) {
            Path beside = Path.of(folder).resolve(where.relativize(each.file())).resolveSibling(each.name() + ".sol");
            Path target = Files.isDirectory(where) ? beside : Path.of(folder, each.name() + ".sol");
            Files.createDirectories(target.resolveSibling(".").normalize());
            Files.writeString(target, text(each, solution));
        }
    }

    /**
     * CVRPLIB's form: customers by the number of their place, then the cost in the file's units. Where crews differ the
     * number of the route is that of the crew.
     */
    static String text(RouteCase each, Solution solution) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < solution.routes().size(); i++) {
            int number = each.family() == Family.SITE_DEPENDENT
                    ? solution.routes().get(i).crew()
                    : i;
            StringBuilder line = new StringBuilder("Route #" + (number + 1) + ":");
            for (int stop : solution.routes().get(i).stops()) {
                line.append(' ').append(each.problem().stops().get(stop).place());
            }
            lines.add(line.toString());
        }
        long cost = solution.score().total();
        lines.add("Cost "
                + BigDecimal.valueOf(cost)
                        .divide(BigDecimal.valueOf(each.unit()))
                        .toPlainString());
        return String.join("\n", lines) + "\n";
    }
}
