package org.lifang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

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

    @Override
    public Report run(Options options) throws Exception {
        return Morning.with("lifang-gate-api", server -> measure(server, options));
    }

    private Report measure(ConfigurableApplicationContext server, Options options) throws Exception {
        int clients = options.count("clients");
        int seconds = options.count("seconds");
        long borrowers = options.number("borrowers");
        HikariDataSource source = server.getBean(DataSource.class).unwrap(HikariDataSource.class);
        System.err.println("  … filling the book");
        GateApiBook.fill(server, borrowers, clients);
        // The record is sealed every second as always; only the night shall not begin in the middle.
        Morning.night(server);
        PgBench pgbench = new PgBench(options.text("pgbench"), source);
        pgbench.fill(SCALE);
        int port = Morning.port(server);
        int together = options.count("together");
        Crowd.Turn one = wire -> ask(wire, 1, borrowers);
        Crowd.Turn round = wire -> ask(wire, together, borrowers);
        Crowd crowd = new Crowd(port, clients);
        // Fewer, so that the compiler gets its share of the machine.
        Crowd few = new Crowd(port, Math.min(clients, 3));
        System.err.println("  … warming up");
        few.forSeconds(options.count("warm") / 2, one);
        few.forSeconds(options.count("warm") / 4, round);
        crowd.forSeconds(options.count("warm") / 8, one);
        crowd.forSeconds(options.count("warm") / 8, round);
        pgbench.simpleUpdates(clients, 2, seconds);
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        CpuClock cpu = CpuClock.ofProcessTree();
        for (int turn = 0; turn < options.count("rounds"); turn++) {
            rounds.many().add(crowd.forSeconds(seconds, round));
            rounds.theirs().add(pgbench.simpleUpdates(clients, 2, seconds));
            long used = cpu.nanos();
            long before = asked.get();
            rounds.single().add(crowd.forSeconds(seconds, one));
            rounds.cpu().add((cpu.nanos() - used) / MILLI / (asked.get() - before));
            rounds.tell(together);
        }
        long[] nanos = crowd.atRate(options.count("rate"), seconds * 2, one);
        long stored = Rates.count(source, "select count(*) from compliance.permit");
        if (stored != asked.get()) {
            throw new AnswersDiffer(asked.get() + " permits were answered, " + stored + " are stored");
        }
        return rounds.report()
                .figure("offered", options.count("rate"), "/s")
                .figure("one call, p50", nanos[nanos.length / 2] / MILLI, "ms", Bar.atMost(8))
                .figure("one call, p99", nanos[(int) (nanos.length * 0.99)] / MILLI, "ms", Bar.atMost(25))
                .figure("one call, longest", nanos[nanos.length - 1] / MILLI, "ms");
    }

    /** Permits and transactions a second, round by round. */
    private record Rounds(List<Double> many, List<Double> single, List<Double> theirs, List<Double> cpu) {

        void tell(int together) {
            System.err.printf(
                    "  … %.0f permits/s in rounds of %d, pgbench -N %.0f/s, %.0f/s one by one, %.2f ms CPU each%n",
                    many.getLast(), together, theirs.getLast(), single.getLast(), cpu.getLast());
        }

        Report report() {
            return new Report()
                    .figure("durable permits over HTTP in rounds, median", Rates.median(many), "/s")
                    .figure("durable permits over HTTP one by one, median", Rates.median(single), "/s")
                    .figure("pgbench -N, median", Rates.median(theirs), "/s")
                    .figure("in rounds against pgbench -N, median", Rates.ratio(many, theirs), "×", Bar.atLeast(0.5))
                    .figure("one by one against pgbench -N, median", Rates.ratio(single, theirs), "×")
                    .figure("CPU of one by one, client, server and database, median", Rates.median(cpu), "ms");
        }
    }

    /** Asks for so many borrowers who were not asked for lately; every one of them must be permitted. */
    private int ask(Wire wire, int questions, long borrowers) throws IOException {
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
        return questions;
    }
}
