package org.lifang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lifang.server.LifangServer;
import org.lifang.server.ledger.Rebuild;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.StepResult;
import org.lifang.server.portfolio.AfterImport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The night over a whole book, durable, against doing the same in SQL and against reading the same with DuckDB.
 *
 * <p>Ours reads the accounts that are due and writes them: 4 in 100. The SQL way reads every instalment, what is left
 * of
 * it already worked out, and writes every state row. DuckDB reads the same instalments from its own columns and writes
 * nothing durable. The rebuild derives every account from its packed position and writes the table anew.
 */
public final class NightBenchmark implements Benchmark {

    static final String NIGHT = "ordinary night";
    static final String UPDATE = "set-based UPDATE";
    static final String CHANGED = "UPDATE, changed rows only";
    static final String REBUILD = "full rebuild";
    static final String DUCK = "DuckDB scan and group";
    private static final int PERCENT = 100;

    @Override
    public String name() {
        return "night";
    }

    @Override
    public String summary() {
        return "the night over a whole book against a set-based UPDATE and a DuckDB scan, equal on every loan first";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("loans", "1000000", "loans in the book, 12 instalments each"),
                new Option("rounds", "5", "measured rounds per side"),
                new Option("measure", "speed", "speed; or memory: fills, derives and rebuilds once"));
    }

    @Override
    public Report run(Options options) throws Exception {
        long loans = options.count("loans");
        Path folder = Files.createTempDirectory("lifang-night");
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LifangServer.class)
                .web(WebApplicationType.NONE)
                .run("--lifang.data=" + folder, "--lifang.schedule=false", "--lifang.job=bench")) {
            Cost derived = fill(server, loans);
            return options.text("measure").equals("memory")
                    ? once(server, loans, derived)
                    : speed(server, loans, derived, options.count("rounds"));
        } finally {
            delete(folder);
        }
    }

    private static Cost fill(ConfigurableApplicationContext server, long loans) throws SQLException {
        System.err.println("  … filling the book");
        NightBook.fill(server.getBean(DataSource.class), loans);
        return Timed.of(() -> derive(server, loans, NightBook.NIGHT.minusDays(1)));
    }

    private static Report speed(ConfigurableApplicationContext server, long loans, Cost derived, int rounds)
            throws Exception {
        DataSource source = server.getBean(DataSource.class);
        Rebuild rebuild = server.getBean(Rebuild.class);
        NightlyStep step = server.getBeansOfType(NightlyStep.class).values().stream()
                .filter(each -> each.name().equals("ledger.age"))
                .findFirst()
                .orElseThrow();
        try (NightDuck duck = new NightDuck(loans)) {
            NightSql sql = new NightSql(source);
            sql.prepare();
            long changed = step.run(NightBook.NIGHT, new Unwatched()).changed();
            sql.updateAll();
            duck.scanAndGroup();
            new NightAnswers(source, duck).requireEqual(NIGHT);
            rebuild.fromPositions(NightBook.NIGHT);
            new NightAnswers(source, duck).requireEqual(REBUILD);
            requireSound(rebuild);
            Measured measured = sides(sql, step, rebuild, duck, changed, loans).run(rounds);
            return report(measured, loans, changed, derived);
        }
    }

    private static void requireSound(Rebuild rebuild) {
        if (rebuild.check(NightBook.NIGHT).different() != 0) {
            throw new AnswersDiffer("the accounts and the facts");
        }
    }

    /** Every side answers how many loans it settled; that each settled them alike was compared loan by loan before. */
    private static Comparison<Long> sides(
            NightSql sql, NightlyStep step, Rebuild rebuild, NightDuck duck, long changed, long loans) {
        return new Comparison<Long>()
                .side(NIGHT, Side.prepared(sql::backToTheEvening, () -> {
                    StepResult result = step.run(NightBook.NIGHT, new Unwatched());
                    return result.changed() == changed ? loans : result.changed();
                }))
                .side(DUCK, duck::scanAndGroup)
                .side(UPDATE, Side.prepared(sql::tidyState, sql::updateAll))
                .side(CHANGED, Side.prepared(sql::stateBackToTheEvening, () -> {
                    long rows = sql.updateChanged();
                    return rows == changed ? loans : rows;
                }))
                .side(REBUILD, () -> rebuild.fromPositions(NightBook.NIGHT));
    }

    private static Report once(ConfigurableApplicationContext server, long loans, Cost derived) {
        Rebuild rebuild = server.getBean(Rebuild.class);
        Cost rebuilt = Timed.of(() -> rebuild.fromPositions(NightBook.NIGHT));
        requireSound(rebuild);
        return memory(
                new Report()
                        .figure("loans", (double) loans, "")
                        .figure("instalments", (double) loans * NightBook.INSTALMENTS, "")
                        .figure("full rebuild, CPU", rebuilt.cpuNanos() / 1e9, "s")
                        .figure("full rebuild, wall", rebuilt.wallNanos() / 1e9, "s"),
                derived);
    }

    private static Report memory(Report report, Cost derived) {
        return report.figure("first derivation from instalments and payments, CPU", derived.cpuNanos() / 1e9, "s")
                .figure("heap in use at most", Unwatched.peakHeapBytes() / 1e9, "GB", Bar.atMost(12))
                .figure(
                        "resident, server and database",
                        ProcessTree.residentBytes(ProcessHandle.current().pid()) / 1e9,
                        "GB",
                        Bar.atMost(12));
    }

    private static Report report(Measured measured, long loans, long changed, Cost derived) {
        Report report = new Report()
                .figure("loans", (double) loans, "")
                .figure("instalments", (double) loans * NightBook.INSTALMENTS, "")
                .figure("changed by the night", (double) changed * PERCENT / loans, "%")
                .costs(measured)
                .figure(
                        "ordinary night, CPU against the UPDATE",
                        measured.cpuRatio(NIGHT, UPDATE),
                        "×",
                        Bar.atMost(0.10))
                .figure("ordinary night, CPU against DuckDB", measured.cpuRatio(NIGHT, DUCK), "×", Bar.atMost(2.5))
                .figure(
                        "ordinary night, CPU against the UPDATE of changed rows",
                        measured.cpuRatio(NIGHT, CHANGED),
                        "×")
                .figure(
                        "full rebuild, CPU against the UPDATE",
                        measured.cpuRatio(REBUILD, UPDATE),
                        "×",
                        Bar.atMost(0.5));
        return memory(report, derived);
    }

    /** What an import does before it commits. */
    private static void derive(ConfigurableApplicationContext server, long loans, LocalDate date) {
        AfterImport ledger = server.getBean(AfterImport.class);
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> ledger.derive(
                        new UUID(0, 1), date, LongStream.rangeClosed(1, loans).iterator()));
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Runs a step without anybody watching. */
    private static final class Unwatched implements org.lifang.server.nightly.Progress {

        static long peakHeapBytes() {
            return java.lang.management.ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
        }

        @Override
        public @Nullable String cursor() {
            return null;
        }

        @Override
        public void expect(long rows) {}

        @Override
        public void checkpoint(@Nullable String cursor, StepResult chunk) {}

        @Override
        public void badRow(String target, String code) {
            throw new IllegalStateException(code + " " + target);
        }
    }

    /** What something not repeated costs. */
    private static final class Timed {
        static Cost of(Runnable work) {
            CpuClock cpu = CpuClock.ofProcessTree();
            long cpuBefore = cpu.nanos();
            long wallBefore = System.nanoTime();
            work.run();
            return new Cost(System.nanoTime() - wallBefore, cpu.nanos() - cpuBefore);
        }
    }
}
