package org.lifang.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Deals seeds out to processes, each with a server and a database of its own, and gathers what came of them. */
final class Processes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FLAGS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+UseSerialGC",
            "-Xmx1500m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Duser.timezone=America/St_Johns",
            "-Dlogging.level.root=error",
            "-Dlogging.level.org.lifang=warn");

    /** Months after which the second compiler may have saved what its work costs; before, the first alone is faster. */
    private static final int WARM_AFTER = 12;

    private final Options options;
    private final Progress progress;

    Processes(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Lives all months; in another turn another process has each of them. */
    List<Outcome> live(int turn) throws Exception {
        List<Future<List<Outcome>>> parts = new ArrayList<>();
        try (ExecutorService beside = Executors.newFixedThreadPool(options.jobs())) {
            for (int job = 0; job < options.jobs(); job++) {
                List<Long> part = part((job + turn) % options.jobs(), turn);
                if (!part.isEmpty()) {
                    parts.add(beside.submit(() -> process(part)));
                }
            }
        }
        List<Outcome> all = new ArrayList<>();
        for (Future<List<Outcome>> part : parts) {
            all.addAll(part.get());
        }
        all.sort(Comparator.comparingLong(outcome -> outcome.order().seed()));
        return all;
    }

    /** Every so many-th seed; in another turn in another order, so that nothing before a month may matter to it. */
    private List<Long> part(int job, int turn) {
        List<Long> part = new ArrayList<>();
        for (int i = job; i < options.seeds().size(); i += options.jobs()) {
            part.add(options.seeds().get(i));
        }
        return turn == 0 ? part : part.reversed();
    }

    private List<Outcome> process(List<Long> part) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        if (part.size() <= WARM_AFTER) {
            words.add("-XX:TieredStopAtLevel=1");
        }
        words.add("-cp");
        words.add(System.getProperty("java.class.path"));
        words.add(Simulate.class.getName());
        words.addAll(options.child(part));
        if (options.log() != null) {
            words.addAll(List.of("--log", options.log()));
        }
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Outcome> outcomes = new ArrayList<>();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                if (line.equals(Simulate.DAY)) {
                    progress.day();
                } else if (line.startsWith(Simulate.OUTCOME)) {
                    outcomes.add(JSON.readValue(line.substring(Simulate.OUTCOME.length()), Outcome.class));
                }
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException("a process of the simulation ended with " + code);
        }
        return outcomes;
    }
}
