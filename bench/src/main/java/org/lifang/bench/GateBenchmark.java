package org.lifang.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Full verdicts of the gate with thirty days of contacts per borrower, on one core. */
public final class GateBenchmark implements Benchmark {

    private static final double LEAST_MILLIONS = 5;
    /** One call is hundreds of verdicts; a few objects of the harness may fall to it, none to a verdict. */
    private static final double MOST_BYTES = 0.1;

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String summary() {
        return "verdicts of the whole Chinese pack, 60 contacts in 30 days a borrower, answers of every kind";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rounds", "5", "forks per side"),
                new Option("millis", "1000", "length of one JMH iteration"));
    }

    @Override
    public Report run(Options options) throws Exception {
        GateLoops loops = new GateLoops();
        int permits = loops.allPermitted();
        if (permits != GateLoops.BORROWERS) {
            throw new AnswersDiffer("only " + permits + " of " + GateLoops.BORROWERS + " are permits");
        }
        int some = loops.someMixed();
        if (some == 0 || some == GateLoops.BORROWERS) {
            throw new AnswersDiffer("the mixed proposals are all alike");
        }
        Map<String, Micro.Score> scores = new Micro(GateLoops.class, "-XX:+UseSerialGC")
                .compare(options.count("rounds"), Duration.ofMillis(options.count("millis")), "permits", "answers");
        Micro.Score permit = Objects.requireNonNull(scores.get("permits"));
        Micro.Score mixed = Objects.requireNonNull(scores.get("answers"));
        return new Report()
                .figure("permit", permit.nanosPerCall() / GateLoops.BORROWERS, "ns")
                .figure("permits per core-second", millions(permit), "M", Bar.atLeast(LEAST_MILLIONS))
                .figure(
                        "allocated per permit",
                        permit.bytesPerCall() / GateLoops.BORROWERS,
                        "B",
                        Bar.atMost(MOST_BYTES))
                .figure("mixed answers per core-second", millions(mixed), "M")
                .figure("permits among the mixed", 100.0 * some / GateLoops.BORROWERS, "%");
    }

    private static double millions(Micro.Score score) {
        return 1e3 * GateLoops.BORROWERS / score.nanosPerCall();
    }
}
