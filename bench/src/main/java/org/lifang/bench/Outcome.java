package org.lifang.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A finished run: its figures with the machine and its load, as a table for people and JSON for machines. */
record Outcome(String bench, Machine machine, double load, Report report) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("bench", bench);
        whole.put("machine", machine);
        whole.put("load", load);
        whole.put("results", report.results().stream().map(Outcome::fields).toList());
        return JSON.writeValueAsString(whole) + "\n";
    }

    /** A figure without a bar has neither a bar nor an answer to whether it holds. */
    private static Map<String, @Nullable Object> fields(Result result) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Bar bar = result.bar();
        fields.put("what", result.what());
        fields.put("value", result.value());
        fields.put("unit", result.unit());
        fields.put("bar", bar == null ? null : bar.text());
        fields.put("holds", bar == null ? null : result.holds());
        return fields;
    }

    String table() {
        List<List<String>> rows = report.results().stream().map(Outcome::cells).toList();
        int widest =
                rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
        String format = "%-" + Math.max(widest, 4) + "s  %14s %-9s %-10s %s";
        String head = format.formatted("what", "value", "unit", "bar", "holds").stripTrailing();
        String body = rows.stream()
                .map(row -> format.formatted(row.toArray()).stripTrailing())
                .collect(Collectors.joining("\n"));
        return "%s · %s, %d cores, %,d MiB, %s · load %s%n%s%n%s%n"
                .formatted(
                        bench,
                        machine.cpu(),
                        machine.cores(),
                        machine.memoryMiB(),
                        machine.java(),
                        Figures.plain(load),
                        head,
                        body);
    }

    private static List<String> cells(Result result) {
        Bar bar = result.bar();
        return List.of(
                result.what(),
                Figures.plain(result.value()),
                result.unit(),
                bar == null ? "" : bar.text(),
                bar == null ? "" : result.holds() ? "yes" : "NO");
    }
}
