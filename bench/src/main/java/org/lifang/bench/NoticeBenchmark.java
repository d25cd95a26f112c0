package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.lifang.server.LifangServer;
import org.lifang.server.documents.Papers;
import org.lifang.server.documents.signing.SealKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Demand notices over HTTP, whole: facts read and replayed, words approved and checked, set, written, signed, sealed,
 * recorded and committed. Client, server and database are in the CPU time. Afterwards every notice is read back.
 */
public final class NoticeBenchmark implements Benchmark {

    private static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final String BODY = "{\"kind\":\"DEMAND_NOTICE\"}";
    private static final int PARTS = 10;

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public String summary() {
        return "signed demand notices a CPU-second over HTTP; then text, signature, code and changed bytes of each";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("count", "10000", "notices, one a borrower"),
                new Option("warm", "1000", "notices before, which are not counted"),
                new Option("clients", "2", "connections"),
                new Option("changes", "1000", "files of which one byte is changed"));
    }

    @Override
    public Report run(Options options) throws Exception {
        Path folder = Files.createTempDirectory("lifang-notices");
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LifangServer.class, Morning.class)
                .run("--lifang.data=" + folder, "--lifang.sample-loans=0", "--server.port=0")) {
            return measure(server, options);
        } finally {
            delete(folder);
        }
    }

    private static Report measure(ConfigurableApplicationContext server, Options options) throws Exception {
        int count = options.count("count");
        int warm = options.count("warm");
        int clients = options.count("clients");
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        System.err.println("  … filling the book");
        NoticeBook.fill(server, (long) warm + count, clients);
        System.err.println("  … warming up");
        make(port, clients, 1, warm);
        CpuClock cpu = CpuClock.ofProcessTree();
        List<UUID> made = new ArrayList<>();
        double early = 0;
        long wall = System.nanoTime();
        long used = cpu.nanos();
        for (int part = 0; part < PARTS; part++) {
            int from = warm + 1 + count * part / PARTS;
            made.addAll(make(port, clients, from, warm + count * (part + 1) / PARTS - from + 1));
            early = part == 0 ? resident() : early;
            System.err.println("  … " + made.size() + " notices");
        }
        double cpuSeconds = (cpu.nanos() - used) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double late = resident();
        NoticeCheck check = new NoticeCheck(
                server.getBean(Papers.class), server.getBean(SealKeys.class).ours());
        NoticeCheck.Found found = check.all(made, options.count("changes"));
        return new Report()
                .figure("notices per CPU-second", count / cpuSeconds, "/s", Bar.atLeast(50))
                .figure("notices per second", count / wallSeconds, "/s")
                .figure("one file, mean", found.bytes() / (double) count / 1024, "KiB")
                .figure("resident after a tenth", early, "MiB")
                .figure("resident at the end against a tenth", late / early, "×", Bar.atMost(1.25))
                .figure("text is that of the records", found.texts(), "", Bar.atLeast(count))
                .figure("signature holds", found.signatures(), "", Bar.atLeast(count))
                .figure("code is read and leads to it", found.codes(), "", Bar.atLeast(count))
                .figure("changed files refused", found.refused(), "", Bar.atLeast(found.changed()));
    }

    private static double resident() {
        return ProcessTree.residentBytes(ProcessHandle.current().pid()) / MEBIBYTE;
    }

    private static List<UUID> make(int port, int clients, int first, int count) throws Exception {
        List<UUID> all = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
            List<Future<List<UUID>>> answers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int mine = client;
                Callable<List<UUID>> work = () -> one(port, mine, clients, first, count);
                answers.add(people.submit(work));
            }
            for (Future<List<UUID>> answer : answers) {
                all.addAll(answer.get());
            }
        }
        return all;
    }

    private static List<UUID> one(int port, int mine, int clients, int first, int count) throws IOException {
        List<UUID> made = new ArrayList<>();
        try (Wire wire = new Wire(port, GateApiBook.token(mine))) {
            for (int borrower = first + mine; borrower < first + count; borrower += clients) {
                String answer = wire.post("/api/v1/borrowers/" + borrower + "/documents", BODY);
                int at = answer.indexOf("\"id\":\"") + "\"id\":\"".length();
                made.add(UUID.fromString(answer.substring(at, at + 36)));
            }
        }
        return made;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
