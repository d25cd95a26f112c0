package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.server.LifangServer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Bar R4: generated repayments against a server process that is killed again and again, and an audit by counting. The
 * client trusts nothing but the answers it read. Beside each figure stands what Fineract did when it was asked the same
 * (goals.md, R4).
 */
public final class KeysBenchmark implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int TOGETHER = 64;
    private static final int LOANS = 256;
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public String summary() {
        return "idempotency of repayments under parallel calls and kill -9, audited by counting";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("calls", "20000", "generated calls"),
                new Option("kills", "10", "how often the server is killed under load"),
                new Option("port", "18473", "a free port"),
                new Option("seed", "20260310", "the same seed makes the same calls"));
    }

    @Override
    public Report run(Options options) throws Exception {
        Path folder = Files.createTempDirectory("lifang-keys");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("db"), "max_connections=100")) {
            postgres.createDatabase("keys", null);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(postgres.jdbcUrl("keys"));
            source.setUser(postgres.user());
            source.setPassword(postgres.password());
            List<String> rebuild = command(postgres, folder, "rebuild", options.count("port"));
            // The first start brings the schema, the second derives the loans put into it meanwhile.
            run(rebuild);
            KeysBook.fill(source, LOANS);
            GateApiBook.signIn(source, TOGETHER, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            run(rebuild);
            return new Trial(options, source, command(postgres, folder, "serve", options.count("port"))).run();
        } finally {
            Morning.delete(folder);
        }
    }

    private static void run(List<String> rebuild) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(rebuild)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the book could not be derived");
        }
    }

    private static List<String> command(EmbeddedPostgres postgres, Path folder, String job, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LifangServer.class.getName(),
                job,
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(port),
                "--lifang.db.url=" + postgres.jdbcUrl("keys"),
                "--lifang.db.user=" + postgres.user(),
                "--lifang.db.password=" + postgres.password(),
                "--lifang.sample-loans=0",
                "--lifang.schedule=false");
    }

    /** One call somebody wants to make: made once, sent as often as it takes. */
    private record Call(UUID key, String path, String body) {}

    private static final class Trial {

        private final int calls;
        private final int kills;
        private final int port;
        private final PGSimpleDataSource source;
        private final List<String> command;
        private final SplittableRandom random;
        private final ConcurrentLinkedQueue<Call> accepted = new ConcurrentLinkedQueue<>();
        private Up server;

        Trial(Options options, PGSimpleDataSource source, List<String> command) throws IOException {
            this.calls = options.count("calls");
            this.kills = options.count("kills");
            this.port = options.count("port");
            this.source = source;
            this.command = command;
            this.random = new SplittableRandom(options.number("seed"));
            this.server = Up.start(command);
        }

        Report run() throws Exception {
            try {
                return measure();
            } finally {
                server.kill();
            }
        }

        private Report measure() throws Exception {
            Report report = new Report();
            int cut = killed();
            report.figure("calls whose answer a kill cut off", cut, "");
            int swapped = 0;
            int moved = 0;
            int same = 0;
            int told = calls / 4;
            try (Wire wire = wire(0)) {
                for (int i = 0; i < told; i++) {
                    Call call = call();
                    Wire.Answer first = send(wire, call);
                    same += send(wire, call).equals(first) && first.status() == OK ? 1 : 0;
                    Call other = new Call(call.key(), call.path(), PostBenchmark.body(999));
                    swapped += send(wire, other).status() == UNPROCESSABLE ? 1 : 0;
                    Call elsewhere = new Call(call.key(), PostBenchmark.path(LOANS), call.body());
                    moved += send(wire, elsewhere).status() == UNPROCESSABLE ? 1 : 0;
                    accepted.add(call);
                }
            }
            report.figure("same key, same body: same receipt, of " + told, same, "", Bar.atLeast(told))
                    .figure("same key, other amount refused, of " + told, swapped, "", Bar.atLeast(told))
                    .figure("  Fineract: other amount refused (swallowed)", 0, "")
                    .figure("same key, other loan refused, of " + told, moved, "", Bar.atLeast(told));
            Call one = call();
            List<Wire.Answer> equal = together(i -> one);
            accepted.add(one);
            report.figure("64 parallel calls of one key: different receipts", distinct(equal), "", Bar.atMost(1));
            report.figure("64 parallel payers on one loan accepted", payers(), "", Bar.atLeast(TOGETHER))
                    .figure("  Fineract: accepted of 12 (5 to 6)", 5, "");
            report.figure(
                            "refused for a time, then accepted under the same key, of 64",
                            transients(),
                            "",
                            Bar.atLeast(TOGETHER))
                    .figure("  Fineract: accepted then (pinned to the key)", 0, "");
            return audited(report);
        }

        /** Calls under which the server is killed; then each that got no answer is sent again under its key. */
        private int killed() throws Exception {
            int cut = 0;
            for (int kill = 0; kill < kills; kill++) {
                List<Call> wanted = new ArrayList<>();
                for (int i = 0; i < calls / kills; i++) {
                    wanted.add(call());
                }
                ConcurrentLinkedQueue<Call> open = new ConcurrentLinkedQueue<>(wanted);
                ConcurrentLinkedQueue<Call> lost = new ConcurrentLinkedQueue<>();
                underFire(open, lost, 1 + random.nextInt(Math.max(1, wanted.size() * 3 / 4)));
                cut += lost.size();
                lost.addAll(open);
                server = Up.start(command);
                try (Wire wire = wire(0)) {
                    for (Call call : lost) {
                        Wire.Answer answer = send(wire, call);
                        if (answer.status() != OK) {
                            throw new AnswersDiffer("a key is stuck after a kill: " + answer.body());
                        }
                        accepted.add(call);
                    }
                }
                System.err.printf("  … kill %d of %d, %d answers lost%n", kill + 1, kills, cut);
            }
            return cut;
        }

        /** All clients ask until the server is killed at the given answer. */
        private void underFire(ConcurrentLinkedQueue<Call> open, ConcurrentLinkedQueue<Call> lost, int blow)
                throws Exception {
            AtomicInteger answered = new AtomicInteger();
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                List<Future<?>> asking = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    int session = client;
                    asking.add(clients.submit(() -> ask(session, open, lost, () -> {
                        if (answered.incrementAndGet() == blow) {
                            server.process().destroyForcibly();
                        }
                    })));
                }
                for (Future<?> each : asking) {
                    each.get();
                }
            }
            server.kill();
        }

        private void ask(
                int session, ConcurrentLinkedQueue<Call> open, ConcurrentLinkedQueue<Call> lost, Runnable answered) {
            Call call = null;
            try (Wire wire = wire(session)) {
                for (call = open.poll(); call != null; call = open.poll()) {
                    if (send(wire, call).status() != OK) {
                        throw new AnswersDiffer("a repayment was refused");
                    }
                    accepted.add(call);
                    answered.run();
                }
            } catch (IOException e) {
                if (call != null) {
                    lost.add(call);
                }
            }
        }

        private int payers() throws Exception {
            List<Call> all = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                all.add(new Call(Wire.key(), PostBenchmark.path(1), PostBenchmark.body(1)));
            }
            List<Wire.Answer> answers = together(all::get);
            accepted.addAll(all);
            return (int) answers.stream().filter(each -> each.status() == OK).count();
        }

        /** Asked while the channel is closed all are refused; asked again when it is open all are done. */
        private int transients() throws Exception {
            List<Call> all = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                all.add(call());
            }
            KeysBook.close(source);
            long refused = together(all::get).stream()
                    .filter(each -> each.status() == UNPROCESSABLE)
                    .count();
            if (refused != TOGETHER) {
                throw new AnswersDiffer("a closed channel took money");
            }
            KeysBook.open(source);
            List<Wire.Answer> answers = together(all::get);
            accepted.addAll(all);
            return (int) answers.stream().filter(each -> each.status() == OK).count();
        }

        private Report audited(Report report) throws SQLException {
            long expected = accepted.stream().map(Call::key).distinct().count();
            long payments = Rates.count(source, "select count(*) from ledger.payment where channel = 'BANK'");
            long keys = Rates.count(
                    source,
                    "select count(*) from commands.receipt where outcome is not null and kind like '%/payments'");
            long stuck = Rates.count(source, "select count(*) from commands.receipt where outcome is null");
            long lines = Rates.count(source, "select count(*) from audit.line where action = 'payment.recorded'");
            if (payments != expected || keys != expected || lines != expected) {
                throw new AnswersDiffer(expected + " repayments were acknowledged; stored are " + payments
                        + ", receipts " + keys + ", audit lines " + lines);
            }
            return report.figure("repayments acknowledged and counted once", (double) expected, "")
                    .figure("stuck keys after all kills", (double) stuck, "", Bar.atMost(0))
                    .figure("  Fineract: stuck keys after one kill", 4, "");
        }

        private interface Which {
            Call of(int caller);
        }

        private List<Wire.Answer> together(Which which) throws Exception {
            List<Wire.Answer> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newFixedThreadPool(TOGETHER)) {
                List<Future<Wire.Answer>> asked = new ArrayList<>();
                for (int i = 0; i < TOGETHER; i++) {
                    int caller = i;
                    Callable<Wire.Answer> task = () -> {
                        try (Wire wire = wire(caller)) {
                            return send(wire, which.of(caller));
                        }
                    };
                    asked.add(callers.submit(task));
                }
                for (Future<Wire.Answer> each : asked) {
                    answers.add(each.get());
                }
            }
            return answers;
        }

        private static int distinct(List<Wire.Answer> answers) {
            return (int) answers.stream().distinct().count();
        }

        private Call call() {
            return new Call(
                    Wire.key(),
                    PostBenchmark.path(1 + random.nextInt(LOANS - 1)),
                    PostBenchmark.body(1 + random.nextInt(9)));
        }

        private Wire wire(int session) throws IOException {
            return new Wire(port, GateApiBook.token(session));
        }

        private static Wire.Answer send(Wire wire, Call call) throws IOException {
            return wire.post(call.path(), call.body(), call.key());
        }
    }
}
