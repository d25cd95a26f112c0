package org.lifang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteBenchmarkTest {

    private static final String SOLOMON = """
        TINY

        VEHICLE
        NUMBER     CAPACITY
          2         20

        CUSTOMER
        CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

            0      40         50          0          0       1236          0
            1      45         68         10          0        967         90
            2      45         70         10        100        870         90
            3      42         66         10         65        146         90
        """;

    private static final String PRIZES = """
        NAME : PRIZES
        TYPE : PCVRPTW
        DIMENSION : 3
        VEHICLES : 1
        CAPACITY : 10
        SERVICE_TIME : 90
        EDGE_WEIGHT_TYPE : EUC_2D
        NODE_COORD_SECTION
        1 0 0
        2 3 4
        3 300 400
        DEMAND_SECTION
        1 0
        2 1
        3 1
        TIME_WINDOW_SECTION
        1 0 5000
        2 0 4000
        3 0 4000
        PRIZE_SECTION
        1 0
        2 20
        3 30
        DEPOT_SECTION
        1
        -1
        EOF
        """;

    private static final String SITES = """
        NAME: SITES
        TYPE: SDVRPTW
        EDGE_WEIGHT_TYPE: EUC_2D
        DIMENSION: 3
        VEHICLES: 2
        VEHICLES_MAX_DURATION: 500
        NODE_COORD_SECTION
        1	0.5	0
        2	10	0
        3	11	0
        DEMAND_SECTION
        1	0
        2	1
        3	1
        SERVICE_TIME_SECTION
        1	0
        2	20
        3	24
        TIME_WINDOW_SECTION
        1	0	1000
        2	257	374
        3	325	468
        CAPACITY_SECTION
        1	100
        2	100
        VEHICLES_ALLOWED_CLIENTS_SECTION
        1	2
        2	2	3
        EOF
        """;

    @TempDir
    Path folder;

    @Test
    void every_kind_of_file_is_solved_and_its_solution_passes_another_reader() throws Exception {
        Files.writeString(folder.resolve("TINY.txt"), SOLOMON);
        Files.writeString(folder.resolve("PRIZES.vrp"), PRIZES);
        Files.writeString(folder.resolve("SITES.vrp"), SITES);
        Files.writeString(
                folder.resolve("best_known.csv"),
                "instance,problem,dimacs_cost,sintef_vehicles\nTINY,vrptw,76.1,2\nPRIZES,pcvrptw,40.0,\n");
        Report report = run("--objective", "vehicles");
        assertThat(figure(report, "PRIZES with prizes, gap")).isZero();
        assertThat(figure(report, "SITES, cost")).isEqualTo(21);
        assertThat(figure(report, "TINY, vehicles above best known")).isZero();
        assertThat(figure(report, "Solomon, files")).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("solved/PRIZES.sol"))).isEqualTo("Route #1: 1\nCost 40\n");
        assertThat(Files.readString(folder.resolve("solved/SITES.sol"))).isEqualTo("Route #2: 1 2\nCost 21\n");
        checkAll(folder, folder.resolve("solved"));
    }

    @Test
    void a_wrong_solution_is_found_out() throws Exception {
        Path file = Files.writeString(folder.resolve("TINY.txt"), SOLOMON);
        Path solution = Files.writeString(folder.resolve("TINY.sol"), "Route #1: 1 2 3 2\nCost 12\n");
        assertThat(SolCheck.faults(file, solution))
                .anyMatch(fault -> fault.contains("visited twice"))
                .anyMatch(fault -> fault.contains("is late"))
                .anyMatch(fault -> fault.contains("carries 40"))
                .anyMatch(fault -> fault.contains("said to be 12.0"));
    }

    @Test
    void a_folder_without_instances_is_refused() {
        assertThatThrownBy(() -> run("--objective", "distance")).isInstanceOf(UsageRefused.class);
    }

    @Test
    void processor_time_is_counted_for_one_thread_alone() throws Exception {
        Files.writeString(folder.resolve("TINY.txt"), SOLOMON);
        assertThat(run("--clock", "cpu").results()).isNotEmpty();
        assertThatThrownBy(() -> run("--clock", "cpu", "--threads", "2")).isInstanceOf(UsageRefused.class);
        assertThatThrownBy(() -> run("--clock", "sun")).isInstanceOf(UsageRefused.class);
    }

    @Test
    void the_textbook_files_are_solved_without_a_fault() throws Exception {
        String instances = System.getenv("LIFANG_ROUTE_INSTANCES");
        assumeTrue(instances != null, "LIFANG_ROUTE_INSTANCES names no folder of textbook instances: nothing to solve");
        Path solved = folder.resolve("solved");
        Options options = Options.parse(
                new RouteBenchmark().options(),
                List.of("--instances", String.valueOf(instances), "--seconds", "1", "--solutions", solved.toString()));
        new RouteBenchmark().run(options);
        checkAll(Path.of(String.valueOf(instances)), solved);
    }

    private Report run(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--instances", folder.toString(), "--seconds", "1"));
        arguments.addAll(List.of("--solutions", folder.resolve("solved").toString()));
        arguments.addAll(List.of(more));
        return new RouteBenchmark().run(Options.parse(new RouteBenchmark().options(), arguments));
    }

    private static double figure(Report report, String what) {
        return report.results().stream()
                .filter(result -> result.what().equals(what))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static void checkAll(Path instances, Path solved) throws IOException {
        try (Stream<Path> files = Files.walk(instances)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(txt|vrp)"))
                    .toList()) {
                String name = instances.relativize(file).toString().replaceFirst("\\.[a-z]+$", ".sol");
                assertThat(SolCheck.faults(file, solved.resolve(name))).as(name).isEmpty();
            }
        }
    }
}
