package org.lifang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(Work work, String... arguments) throws Exception {
        Benches benches = new Benches(
                List.of(new Planted(work)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return benches.run(List.of(arguments));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_kept_bar_ends_with_zero_and_a_table() throws Exception {
        int code = run(options -> new Report().figure("ratio", 1.5, "×", Bar.atMost(2)), "planted");
        assertThat(code).isEqualTo(Benches.ALL_BARS_HOLD);
        assertThat(printed()).contains("ratio").contains("1.5").contains("≤ 2").contains("yes");
    }

    @Test
    void a_missed_bar_is_told_and_fails_the_command() throws Exception {
        int code = run(options -> new Report().figure("speed-up", 499, "×", Bar.atLeast(500)), "planted");
        assertThat(code).isEqualTo(Benches.BAR_MISSED);
        assertThat(printed()).contains("≥ 500").contains("NO");
    }

    @Test
    void unequal_answers_fail_the_command_without_any_figure() throws Exception {
        Path json = folder.resolve("none.json");
        Work unequal = options -> new Report()
                .costs(new Comparison<Integer>(() -> 0L, what -> {})
                        .side("A", () -> 1)
                        .side("B", () -> 2)
                        .run(5));
        assertThat(run(unequal, "planted", "--json", json.toString())).isEqualTo(Benches.ANSWERS_DIFFER);
        assertThat(printed()).isEmpty();
        assertThat(json).doesNotExist();
        assertThat(complained()).contains("A answered 1, B answered 2");
    }

    @Test
    void the_json_has_the_promised_shape() throws Exception {
        Path json = folder.resolve("figures.json");
        run(
                options -> new Report().figure("rows", 12, "").figure("ratio", 1.5, "×", Bar.atMost(2)),
                "planted",
                "--json",
                json.toString());
        JsonNode whole = JsonMapper.builder().build().readTree(Files.readString(json));
        assertThat(whole.propertyNames()).containsExactly("bench", "machine", "load", "results");
        assertThat(whole.get("bench").stringValue()).isEqualTo("planted");
        assertThat(whole.get("machine").get("cores").intValue()).isPositive();
        JsonNode told = whole.get("results").get(0);
        assertThat(told.propertyNames()).containsExactly("what", "value", "unit", "bar", "holds");
        assertThat(told.get("bar").isNull()).isTrue();
        assertThat(told.get("holds").isNull()).isTrue();
        JsonNode promised = whole.get("results").get(1);
        assertThat(promised.get("bar").stringValue()).isEqualTo("≤ 2");
        assertThat(promised.get("holds").booleanValue()).isTrue();
    }

    @Test
    void options_reach_the_benchmark_with_their_defaults() throws Exception {
        run(options -> new Report().figure("rows", options.count("rows"), "rows"), "planted");
        run(options -> new Report().figure("rows", options.count("rows"), "rows"), "planted", "--rows", "2_500");
        assertThat(printed()).contains("1000").contains("2500");
    }

    @Test
    void a_wrong_call_says_what_is_wrong_in_one_line() throws Exception {
        Work never = options -> new Report();
        assertThat(run(never, "other")).isEqualTo(Benches.USAGE);
        assertThat(run(never, "planted", "--colour", "red")).isEqualTo(Benches.USAGE);
        assertThat(run(never, "planted", "--rows")).isEqualTo(Benches.USAGE);
        assertThat(run(never, "planted", "--json")).isEqualTo(Benches.USAGE);
        assertThat(complained().lines())
                .containsExactly(
                        "lifang bench: no benchmark is called other; see ./lifang bench list",
                        "lifang bench: unknown option --colour",
                        "lifang bench: option --rows needs a value",
                        "lifang bench: option --json needs a file");
    }

    @Test
    void the_list_tells_names_and_options() throws Exception {
        assertThat(run(options -> new Report(), "list")).isZero();
        assertThat(printed()).contains("planted").contains("--rows 1000");
    }

    /** What a planted benchmark does. */
    private interface Work {
        Report run(Options options) throws Exception;
    }

    private record Planted(Work work) implements Benchmark {
        @Override
        public String name() {
            return "planted";
        }

        @Override
        public String summary() {
            return "a benchmark made for this test";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option("rows", "1000", "how many rows"));
        }

        @Override
        public Report run(Options options) throws Exception {
            return work.run(options);
        }
    }
}
