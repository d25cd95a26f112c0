package org.lifang.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lifang.simulation.report.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./lifang simulate}: lives months of invented borrowers under seeds, with everything that may go wrong, looks
 * at everything after every day, and writes a report. Ends with 1 when something did not hold.
 */
public final class Simulate {

    static final String OUTCOME = "@outcome ";
    static final String DAY = "@day";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Simulate() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(String[] arguments, PrintStream out) throws Exception {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (Options.Wrong e) {
            out.println(e.getMessage());
            return 2;
        }
        if (options.speaksToParent()) {
            child(options, out);
            return 0;
        }
        return parent(options, out);
    }

    /** Tells the process that started this one what came of each month. */
    private static void child(Options options, PrintStream out) throws Exception {
        try (Run run = new Run()) {
            for (long seed : options.seeds()) {
                Outcome outcome = run.live(options.order(seed), day -> out.println(DAY));
                out.println(OUTCOME + JSON.writeValueAsString(outcome));
                if (outcome.violation() != null && !options.keepGoing()) {
                    return;
                }
            }
        }
    }

    private static int parent(Options options, PrintStream out) throws Exception {
        long began = System.nanoTime();
        int turns = options.replay() ? 2 : 1;
        Progress progress = new Progress(out, (long) options.seeds().size() * options.days() * turns);
        Processes processes = new Processes(options, progress);
        List<Outcome> outcomes = new ArrayList<>(processes.live(0));
        int differ = 0;
        if (options.replay()) {
            differ = differences(outcomes, processes.live(1), out);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.done();
        Summary summary = new Summary(outcomes, options, seconds, turns, differ);
        Report.write(options.report(), summary.report());
        summary.print(out);
        return summary.good() ? 0 : 1;
    }

    /** How many seeds told another story the second time. */
    private static int differences(List<Outcome> first, List<Outcome> second, PrintStream out) throws IOException {
        int differ = 0;
        for (Outcome once : first) {
            for (Outcome again : second) {
                boolean same = once.hash().equals(again.hash()) && once.lines() == again.lines();
                if (once.order().seed() == again.order().seed() && !same) {
                    differ++;
                    out.println("seed " + once.order().seed() + " was another month the second time");
                }
            }
        }
        return differ;
    }
}
