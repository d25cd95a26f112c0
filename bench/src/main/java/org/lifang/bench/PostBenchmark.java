package org.lifang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Durable repayments a second, as clerks post them one by one over HTTP (signing in checked, loan locked, payment and
 * receipt written, account derived, audit line, all committed) and as a bank's file brings them (sent, checked, every
 * row matched, kept as a receipt, given to its loan), against {@code pgbench -N} in the same cluster, in turns; then
 * sixty-four payers on one loan. Clients, server and database share the machine.
 */
public final class PostBenchmark implements Benchmark {

    private static final int SCALE = 10;
    private static final int PAYERS = 64;
    private static final double MILLI = 1e6;

    private final AtomicLong paid = new AtomicLong();

    @Override
    public String name() {
        return "post";
    }

    @Override
    public String summary() {
        return "durable repayments over HTTP and by a bank's file against pgbench -N, and 64 payers on one loan";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("loans", "50000", "invented loans; repayments go round them"),
                new Option("clients", "16", "connections of either side"),
                new Option("rounds", "5", "measured rounds per side"),
                new Option("warm", "120", "seconds before the first round; a young JVM is many times slower"),
                new Option("seconds", "8", "length of a round"),
                new Option("rows", "6000", "repayments in a bank's file"),
                new Option("pgbench", "", "the program, when it is not where Debian puts it"));
    }

    @Override
    public Report run(Options options) throws Exception {
        return Morning.with("lifang-post", server -> measure(server, options));
    }

    private Report measure(ConfigurableApplicationContext server, Options options) throws Exception {
        int clients = options.count("clients");
        int seconds = options.count("seconds");
        int rows = options.count("rows");
        long loans = options.number("loans");
        HikariDataSource source = server.getBean(DataSource.class).unwrap(HikariDataSource.class);
        System.err.println("  … filling the book");
        GateApiBook.fill(server, loans, Math.max(clients, PAYERS));
        Morning.night(server);
        long before = Rates.count(source, "select count(*) from ledger.payment");
        PgBench pgbench = new PgBench(options.text("pgbench"), source);
        pgbench.fill(SCALE);
        Crowd crowd = new Crowd(Morning.port(server), clients);
        StatementSide bank = new StatementSide(Morning.port(server));
        // The last loan is left for those who pay one together.
        Crowd.Turn turn = wire -> pay(wire, paid.getAndIncrement() % (loans - 1) + 1);
        warm(server, options, turn, () -> book(bank, rows, loans));
        pgbench.simpleUpdates(clients, 2, seconds);
        Rounds rounds = new Rounds();
        for (int round = 0; round < options.count("rounds"); round++) {
            rounds.posted(() -> crowd.forSeconds(seconds, turn), paid);
            rounds.theirs.add(pgbench.simpleUpdates(clients, 2, seconds));
            rounds.booked(() -> book(bank, rows, loans), rows);
            rounds.tell();
        }
        long[] nanos = new Crowd(Morning.port(server), PAYERS).each(1, wire -> {
            paid.incrementAndGet();
            return pay(wire, loans);
        });
        long stored = Rates.count(source, "select count(*) from ledger.payment") - before;
        if (stored != paid.get()) {
            throw new AnswersDiffer(paid.get() + " repayments were answered, " + stored + " are stored");
        }
        double p99 = nanos[(int) (nanos.length * 0.99)] / MILLI;
        return rounds.report()
                .figure("64 payers on one loan accepted", nanos.length, "", Bar.atLeast(PAYERS))
                .figure("64 payers on one loan, p99", p99, "ms", Bar.atMost(500));
    }

    /** Fewer at first, so that the compiler gets its share of the machine. */
    private static void warm(
            ConfigurableApplicationContext server, Options options, Crowd.Turn turn, Callable<Double> file)
            throws Exception {
        System.err.println("  … warming up");
        int port = Morning.port(server);
        int clients = options.count("clients");
        int seconds = options.count("warm") / 4;
        new Crowd(port, Math.min(clients, 3)).forSeconds(2 * seconds, turn);
        new Crowd(port, clients).forSeconds(seconds, turn);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        do {
            file.call();
        } while (System.nanoTime() < until);
    }

    private double book(StatementSide bank, int rows, long loans) throws Exception {
        return bank.book(bank.file(rows, paid.getAndAdd(rows), loans - 1), rows);
    }

    /** Repayments and transactions a second, round by round, with the CPU time of server and database for each. */
    private static final class Rounds {

        private final List<Double> single = new ArrayList<>();
        private final List<Double> file = new ArrayList<>();
        private final List<Double> theirs = new ArrayList<>();
        private final List<Double> singleServer = new ArrayList<>();
        private final List<Double> singleDatabase = new ArrayList<>();
        private final List<Double> fileServer = new ArrayList<>();
        private final List<Double> fileDatabase = new ArrayList<>();
        private final CpuClock server = CpuClock.ofThisProcess();
        private final CpuClock all = CpuClock.ofProcessTree();

        void posted(Callable<Double> round, AtomicLong count) throws Exception {
            long before = count.get();
            long ours = server.nanos();
            long whole = all.nanos();
            single.add(round.call());
            double each = MILLI * (count.get() - before);
            double mine = (server.nanos() - ours) / each;
            singleServer.add(mine);
            singleDatabase.add((all.nanos() - whole) / each - mine);
        }

        void booked(Callable<Double> round, int rows) throws Exception {
            long ours = server.nanos();
            long whole = all.nanos();
            file.add(round.call());
            double mine = (server.nanos() - ours) / (MILLI * rows);
            fileServer.add(mine);
            fileDatabase.add((all.nanos() - whole) / (MILLI * rows) - mine);
        }

        void tell() {
            System.err.printf(
                    "  … %.0f/s one by one (%.2f + %.2f ms CPU), %.0f/s by file (%.2f + %.2f ms), pgbench -N %.0f/s%n",
                    single.getLast(),
                    singleServer.getLast(),
                    singleDatabase.getLast(),
                    file.getLast(),
                    fileServer.getLast(),
                    fileDatabase.getLast(),
                    theirs.getLast());
        }

        Report report() {
            return new Report()
                    .figure("durable repayments by a bank's file, median", Rates.median(file), "/s")
                    .figure("durable repayments one by one over HTTP, median", Rates.median(single), "/s")
                    .figure("pgbench -N, median", Rates.median(theirs), "/s")
                    .figure("by file against pgbench -N, median", Rates.ratio(file, theirs), "×", Bar.atLeast(0.4))
                    .figure("one by one against pgbench -N, median", Rates.ratio(single, theirs), "×")
                    .figure("CPU of one by one, server and client", Rates.median(singleServer), "ms")
                    .figure("CPU of one by one, database", Rates.median(singleDatabase), "ms")
                    .figure("CPU of one by file, server and client", Rates.median(fileServer), "ms")
                    .figure("CPU of one by file, database", Rates.median(fileDatabase), "ms");
        }
    }

    private static int pay(Wire wire, long loan) throws IOException {
        String answer = wire.post(path(loan), body(100));
        if (!answer.contains("\"overdueFen\"")) {
            throw new AnswersDiffer("a repayment was not recorded: " + answer);
        }
        return 1;
    }

    static String path(long loan) {
        return "/api/v1/loans/" + loan + "/payments";
    }

    static String body(long fen) {
        return """
                {"id":"%s","paidOn":"%s","amount":{"minor":%d,"currency":"CNY"},"channel":"BANK"}\
                """.formatted(Wire.key(), GateApiBook.DATE, fen);
    }
}
