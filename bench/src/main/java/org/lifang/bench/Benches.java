package org.lifang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The command {@code ./lifang bench}: finds a benchmark by name, runs it, tells its figures. */
public final class Benches {

    static final int ALL_BARS_HOLD = 0;
    static final int BAR_MISSED = 1;
    static final int USAGE = 2;
    static final int ANSWERS_DIFFER = 3;

    private final List<Benchmark> benchmarks;
    private final PrintStream out;
    private final PrintStream err;

    Benches(List<Benchmark> benchmarks, PrintStream out, PrintStream err) {
        this.benchmarks = benchmarks.stream()
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws Exception {
        List<Benchmark> found = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Benches(found, out, err).run(List.of(arguments)));
    }

    /** The process's exit code: 0 when every bar holds, 1 when one does not, 2 for a wrong call, 3 for unequal work. */
    int run(List<String> arguments) throws Exception {
        if (arguments.isEmpty() || arguments.getFirst().equals("list")) {
            benchmarks.forEach(this::describe);
            return ALL_BARS_HOLD;
        }
        try {
            return measure(arguments);
        } catch (UsageRefused e) {
            err.println("lifang bench: " + e.getMessage());
            return USAGE;
        } catch (AnswersDiffer e) {
            err.println("lifang bench: the sides do not agree, so no speed is told: " + e.getMessage());
            return ANSWERS_DIFFER;
        }
    }

    private int measure(List<String> arguments) throws Exception {
        String name = arguments.getFirst();
        Benchmark benchmark = benchmarks.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageRefused("no benchmark is called " + name + "; see ./lifang bench list"));
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        Path json = takeJson(rest);
        Options options = Options.parse(benchmark.options(), rest);
        double load = Machine.load();
        Outcome outcome = new Outcome(name, Machine.here(), load, benchmark.run(options));
        out.print(outcome.table());
        write(json, outcome);
        return outcome.report().holds() ? ALL_BARS_HOLD : BAR_MISSED;
    }

    private static @Nullable Path takeJson(List<String> arguments) {
        int at = arguments.indexOf("--json");
        if (at < 0) {
            return null;
        }
        if (at + 1 == arguments.size()) {
            throw new UsageRefused("option --json needs a file");
        }
        arguments.remove(at);
        return Path.of(arguments.remove(at));
    }

    private static void write(@Nullable Path json, Outcome outcome) throws IOException {
        if (json != null) {
            Files.writeString(json, outcome.json());
        }
    }

    private void describe(Benchmark benchmark) {
        out.printf("%-10s %s%n", benchmark.name(), benchmark.summary());
        for (Option option : benchmark.options()) {
            out.printf("%-10s   --%s %s  %s%n", "", option.name(), option.fallback(), option.meaning());
        }
    }
}
