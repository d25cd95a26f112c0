package org.lifang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code ./lifang up} takes until it answers, on a folder that has been started before, and what it holds.
 *
 * <p>The first start of the run makes the folder and the JVM's cache and is told apart; the bar is on later starts.
 */
public final class StartBenchmark implements Benchmark {

    private static final Duration CACHE_LIMIT = Duration.ofMinutes(5);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "time until ./lifang up answers on the second start, and what it holds in memory when idle";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("starts", "5", "how many later starts are measured"),
                new Option("port", "18471", "a free port"));
    }

    @Override
    public Report run(Options options) throws Exception {
        Path root =
                Path.of(System.getProperty("lifang.root", ".")).toAbsolutePath().normalize();
        Path folder = Files.createTempDirectory("lifang-start");
        try {
            List<String> command = command(root, folder, options.count("port"));
            Up first = Up.start(command);
            awaitCache(root.resolve("target/app/lifang.aot"));
            first.stop();
            List<Long> later = new ArrayList<>();
            long resident = 0;
            for (int i = 0; i < options.count("starts"); i++) {
                Up up = Up.start(command);
                later.add(up.nanos());
                if (i == 0) {
                    TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
                    resident = ProcessTree.residentBytes(up.process().pid());
                }
                up.stop();
            }
            double median = Median.of(later.stream().mapToLong(Long::longValue).toArray());
            return new Report()
                    .figure("first start, empty folder", first.nanos() / 1e9, "s")
                    .figure("later start, median", median / 1e9, "s", Bar.atMost(5))
                    .figure("resident when idle, server and database", resident / MEBIBYTE, "MiB", Bar.atMost(600));
        } finally {
            Morning.delete(folder);
        }
    }

    private static List<String> command(Path root, Path folder, int port) {
        return List.of(
                root.resolve("lifang").toString(),
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(port));
    }

    private static void awaitCache(Path cache) throws InterruptedException {
        long deadline = System.nanoTime() + CACHE_LIMIT.toNanos();
        while (!Files.exists(cache) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
