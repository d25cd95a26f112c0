package org.lifang.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The kernel's night over a million loans in memory, against a bare loop over the same arrays. */
public final class AgingBenchmark implements Benchmark {

    private static final int LOANS = 1_000_000;
    private static final double MOST_TIMES_THE_LOOP = 2;
    private static final double MOST_SECONDS_PER_MILLION = 0.2;
    /** One call is a whole book; a few objects of the harness may fall to it, none to a loan. */
    private static final double MOST_BYTES_PER_LOAN = 0.01;

    @Override
    public String name() {
        return "aging";
    }

    @Override
    public String summary() {
        return "a night over 1 M loans and 12 M instalments in memory, against a bare array loop of the same sums";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rounds", "5", "forks per side"),
                new Option("millis", "1000", "length of one JMH iteration"));
    }

    @Override
    public Report run(Options options) throws Exception {
        AgingLoops loops = new AgingLoops();
        loops.fill(LOANS);
        int different = loops.firstDifference();
        if (different >= 0) {
            throw new AnswersDiffer("kernel and bare loop differ on loan " + different);
        }
        Map<String, Micro.Score> scores = new Micro(AgingLoops.class, "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC")
                .compare(options.count("rounds"), Duration.ofMillis(options.count("millis")), "bareLoop", "kernel");
        Micro.Score bare = Objects.requireNonNull(scores.get("bareLoop"));
        Micro.Score kernel = Objects.requireNonNull(scores.get("kernel"));
        return new Report()
                .figure("bare loop", bare.nanosPerCall() / LOANS, "ns/loan")
                .figure("kernel", kernel.nanosPerCall() / LOANS, "ns/loan")
                .figure("kernel / bare loop", kernel.nanosPerCall() / bare.nanosPerCall(), "×", most())
                .figure(
                        "kernel per million loans",
                        kernel.nanosPerCall() / 1e9,
                        "s",
                        Bar.atMost(MOST_SECONDS_PER_MILLION))
                .figure("allocated per loan", kernel.bytesPerCall() / LOANS, "B", Bar.atMost(MOST_BYTES_PER_LOAN));
    }

    private static Bar most() {
        return Bar.atMost(MOST_TIMES_THE_LOOP);
    }
}
