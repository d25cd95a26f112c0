package org.lifang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Small loops measured by JMH, one fork per method and round, the methods in turns A-B-B-A. */
public final class Micro {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Class<?> holder;
    private final Progress progress = Progress.onErrorStream();
    private final List<String> jvmArguments;

    /** The class whose {@code @Benchmark} methods are measured; arguments go to the forked JVM. */
    public Micro(Class<?> holder, String... jvmArguments) {
        this.holder = holder;
        this.jvmArguments = List.of(jvmArguments);
    }

    /** Median time and allocation per call of each method, from so many forks. */
    public Map<String, Score> compare(int rounds, Duration iteration, String... methods) throws RunnerException {
        if (rounds < Comparison.LEAST_ROUNDS) {
            throw new UsageRefused("a comparison needs at least " + Comparison.LEAST_ROUNDS + " rounds");
        }
        Map<String, List<Score>> all = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(List.of(methods));
        for (int round = 1; round <= rounds; round++) {
            for (String method : order) {
                progress.step(method + ", fork " + round + " of " + rounds);
                all.computeIfAbsent(method, _ -> new ArrayList<>()).add(once(method, iteration));
            }
            Collections.reverse(order);
        }
        Map<String, Score> medians = new LinkedHashMap<>();
        all.forEach((method, scores) -> medians.put(method, Score.median(scores)));
        return medians;
    }

    private Score once(String method, Duration iteration) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + Pattern.quote(holder.getName() + "." + method) + "$")
                .mode(org.openjdk.jmh.annotations.Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(iteration.toMillis()))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(iteration.toMillis()))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(jvmArguments.toArray(String[]::new))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        if (results.size() != 1) {
            throw new IllegalStateException(holder.getName() + " has no single benchmark method " + method);
        }
        RunResult result = results.iterator().next();
        var allocation = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATION), ALLOCATION);
        return new Score(result.getPrimaryResult().getScore(), allocation.getScore());
    }

    /** What one call takes and allocates. */
    public record Score(double nanosPerCall, double bytesPerCall) {

        static Score median(List<Score> scores) {
            return new Score(
                    middle(scores.stream()
                            .mapToDouble(Score::nanosPerCall)
                            .sorted()
                            .toArray()),
                    middle(scores.stream()
                            .mapToDouble(Score::bytesPerCall)
                            .sorted()
                            .toArray()));
        }

        private static double middle(double... sorted) {
            int upper = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
        }
    }
}
