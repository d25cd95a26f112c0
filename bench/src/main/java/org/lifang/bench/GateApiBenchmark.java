package org.lifang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lifang.server.LifangServer;
import org.lifang.server.nightly.Nights;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Durable permits a second over HTTP (signing in checked, facts read, caps counted, decision, permit, reservation and
 * audit line written and committed) against {@code pgbench -N} in the same cluster with as many clients, in turns; then
 * how long one call takes at a steady rate. Clients, server and database share the machine.
 */
public final class GateApiBenchmark implements Benchmark {

    private static final String ONE = "/api/v1/gate/ask";
    private static final String ROUND = "/api/v1/gate/asks";
    private static final Pattern YES = Pattern.compile("\"verdict\":\"PERMIT\"");
    private static final int CALLS_A_DAY = 3;
    private static final int SCALE = 10;
    private static final double MILLI = 1e6;

    private final AtomicLong asked = new AtomicLong();

    @Override
    public String name() {
        return "gate-api";
    }

    @Override
    public String summary() {
        return "durable permits over HTTP against pgbench -N with as many clients, and how long one takes at a rate";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("borrowers", "120000", "invented people who may each be called three times"),
                new Option("clients", "16", "connections of either side"),
                new Option("rounds", "5", "measured rounds per side"),
                new Option("warm", "200", "seconds before the first round; a young JVM is many times slower"),
                new Option("seconds", "8", "length of a round"),
                new Option("together", "50", "questions in one request of a planner's round"),
                new Option("rate", "500", "calls a second while one call's time is taken"),
                new Option("pgbench", "", "the program, when it is not where Debian puts it"));
    }

    /** A Tuesday morning that goes on from the start. */
    @Configuration(proxyBeanMethods = false)
    static class Morning {
        @Bean
        @Primary
        Clock morning() {
            ZoneId zone = ZoneId.of("Asia/Shanghai");
            return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), GateApiBook.OPENING));
        }
    }

    @Override
    public Report run(Options options) throws Exception {
        Path folder = Files.createTempDirectory("lifang-gate-api");
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LifangServer.class, Morning.class)
                .run("--lifang.data=" + folder, "--lifang.sample-loans=0", "--server.port=0")) {
            return measure(server, options);
        } finally {
            delete(folder);
        }
    }

    private Report measure(ConfigurableApplicationContext server, Options options) throws Exception {
        int clients = options.count("clients");
        int seconds = options.count("seconds");
        long borrowers = options.number("borrowers");
        HikariDataSource source = server.getBean(DataSource.class).unwrap(HikariDataSource.class);
        System.err.println("  … filling the book");
        GateApiBook.fill(server, borrowers, clients);
        // The record is sealed every second as always; only the night shall not begin in the middle.
        server.getBean(Nights.class).run(GateApiBook.DATE);
        PgBench pgbench = new PgBench(options.text("pgbench"), source);
        pgbench.fill(SCALE);
        int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
        Crowd crowd = new Crowd(port, clients, borrowers);
        // Fewer, so that the compiler gets its share of the machine.
        Crowd few = new Crowd(port, Math.min(clients, 3), borrowers);
        int together = options.count("together");
        System.err.println("  … warming up");
        few.forSeconds(options.count("warm") / 2, 1);
        few.forSeconds(options.count("warm") / 4, together);
        crowd.forSeconds(options.count("warm") / 8, 1);
        crowd.forSeconds(options.count("warm") / 8, together);
        pgbench.simpleUpdates(clients, 2, seconds);
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < options.count("rounds"); round++) {
            rounds.many().add(crowd.forSeconds(seconds, together));
            rounds.theirs().add(pgbench.simpleUpdates(clients, 2, seconds));
            rounds.single().add(crowd.forSeconds(seconds, 1));
            System.err.printf(
                    "  … %.0f permits/s in rounds of %d, pgbench -N %.0f/s, %.0f permits/s one by one%n",
                    rounds.many().getLast(),
                    together,
                    rounds.theirs().getLast(),
                    rounds.single().getLast());
        }
        long[] nanos = crowd.atRate(options.count("rate"), seconds * 2);
        if (stored(source) != asked.get()) {
            throw new AnswersDiffer(asked.get() + " permits were answered, " + stored(source) + " are stored");
        }
        return rounds.report()
                .figure("offered", options.count("rate"), "/s")
                .figure("one call, p50", nanos[nanos.length / 2] / MILLI, "ms", Bar.atMost(8))
                .figure("one call, p99", nanos[(int) (nanos.length * 0.99)] / MILLI, "ms", Bar.atMost(25))
                .figure("one call, longest", nanos[nanos.length - 1] / MILLI, "ms");
    }

    /** Permits and transactions a second, round by round. */
    private record Rounds(List<Double> many, List<Double> single, List<Double> theirs) {

        Report report() {
            return new Report()
                    .figure("durable permits over HTTP in rounds, median", median(many), "/s")
                    .figure("durable permits over HTTP one by one, median", median(single), "/s")
                    .figure("pgbench -N, median", median(theirs), "/s")
                    .figure("in rounds against pgbench -N, median", ratio(many), "×", Bar.atLeast(0.5))
                    .figure("one by one against pgbench -N, median", ratio(single), "×");
        }

        private double ratio(List<Double> ours) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ours.size(); i++) {
                ratios.add(ours.get(i) / theirs.get(i));
            }
            return median(ratios);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static long stored(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from compliance.permit")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Everybody who asks, each on a connection of their own. */
    private final class Crowd {

        private final int port;
        private final int clients;
        private final long borrowers;

        private Crowd(int port, int clients, long borrowers) {
            this.port = port;
            this.clients = clients;
            this.borrowers = borrowers;
        }

        /** Asks for so many borrowers who were not asked for lately; every one of them must be permitted. */
        private void ask(Wire wire, int questions) throws IOException {
            long number = asked.getAndAdd(questions);
            if (number + questions > borrowers * CALLS_A_DAY) {
                throw new UsageRefused("everybody was called; more --borrowers are needed");
            }
            String answer = questions == 1
                    ? wire.post(ONE, GateApiBook.call(number % borrowers + 1))
                    : wire.post(ROUND, GateApiBook.round(number, questions, borrowers));
            if (YES.matcher(answer).results().count() != questions) {
                throw new AnswersDiffer("a call that is in order was not permitted: " + answer);
            }
        }

        /** Asks as fast as answers come; permits a second. */
        double forSeconds(int seconds, int questions) throws Exception {
            long from = System.nanoTime();
            long until = from + TimeUnit.SECONDS.toNanos(seconds);
            long before = asked.get();
            together(wire -> {
                while (System.nanoTime() < until) {
                    ask(wire, questions);
                }
                return List.of();
            });
            return (asked.get() - before) * 1e9 / (System.nanoTime() - from);
        }

        /** Asks at a steady rate, whether answers come or not; the time of each from when it was due, sorted. */
        long[] atRate(int rate, int seconds) throws Exception {
            long from = System.nanoTime();
            long calls = (long) rate * seconds;
            AtomicLong next = new AtomicLong();
            return together(wire -> {
                        List<Long> taken = new ArrayList<>();
                        for (long call = next.getAndIncrement(); call < calls; call = next.getAndIncrement()) {
                            long due = from + call * TimeUnit.SECONDS.toNanos(1) / rate;
                            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                                LockSupport.parkNanos(wait);
                            }
                            ask(wire, 1);
                            taken.add(System.nanoTime() - due);
                        }
                        return taken;
                    })
                    .stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
        }

        private List<Long> together(Turn turn) throws Exception {
            List<Long> all = new ArrayList<>();
            try (ExecutorService people = Executors.newFixedThreadPool(clients)) {
                List<Future<List<Long>>> answers = new ArrayList<>();
                for (int client = 0; client < clients; client++) {
                    String session = GateApiBook.token(client);
                    Callable<List<Long>> work = () -> {
                        try (Wire wire = new Wire(port, session)) {
                            return turn.take(wire);
                        }
                    };
                    answers.add(people.submit(work));
                }
                for (Future<List<Long>> answer : answers) {
                    all.addAll(answer.get());
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
            return all;
        }
    }

    /** What one client does on its connection. */
    private interface Turn {
        List<Long> take(Wire wire) throws Exception;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
