package org.lifang.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lifang.server.LifangServer;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.portfolio.ImportOutcome;
import org.lifang.server.portfolio.ImportReport;
import org.lifang.server.portfolio.Imports;
import org.lifang.server.portfolio.SampleBook;
import org.postgresql.PGConnection;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole import of a schedule tape (read, check, match, seal, derive, write) against a bare COPY of the rows it
 * wrote
 * into the same tables with the same indexes and constraints, both durable, each in one transaction.
 */
public final class ImportBenchmark implements Benchmark {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 10);
    private static final String IMPORT = "import";
    private static final String COPY = "bare COPY";
    private static final long SEED = 1;
    private static final int HEAP_MIB = 512;

    /** Rows of the sample tape per loan, found by counting; only the size of the tape hangs on it. */
    private static final int ROWS_PER_LOAN = 36;

    /** What an import writes, in the order in which it can be written. */
    private static final List<String> TABLES = List.of(
            "portfolio.borrower",
            "portfolio.loan",
            "portfolio.instalment",
            "ledger.payment",
            "portfolio.related_person",
            "portfolio.contact_point",
            "ledger.account");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "the whole import of a tape against a bare COPY of the same rows into the same tables";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("rows", "1000000", "rows of the tape, about"),
                new Option("rounds", "5", "measured rounds per side"));
    }

    @Override
    public Report run(Options options) throws Exception {
        Path folder = Files.createTempDirectory("lifang-import");
        try {
            Path tape = folder.resolve("tape.csv");
            SampleBook.write(tape, SEED, Math.max(1, options.number("rows") / ROWS_PER_LOAN), DATE);
            Report report;
            try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LifangServer.class)
                    .web(WebApplicationType.NONE)
                    .run("--lifang.data=" + folder.resolve("data"), "--lifang.schedule=false", "--lifang.job=bench")) {
                report = measure(server, folder, tape, options.count("rounds"));
            }
            boolean fits = fitsInHeap(folder, tape);
            return report.figure(
                    "heap the import needs at most", fits ? HEAP_MIB : Double.NaN, "MiB", Bar.atMost(HEAP_MIB));
        } finally {
            delete(folder);
        }
    }

    private static Report measure(ConfigurableApplicationContext server, Path folder, Path tape, int rounds)
            throws Exception {
        DataSource source = server.getBean(DataSource.class);
        Imports imports = server.getBean(Imports.class);
        ImportReport first = take(imports, tape);
        ImportReport again = take(imports, tape);
        long changed = again.counts().values().stream()
                .mapToLong(c -> c.fresh() + c.changed())
                .sum();
        for (String table : TABLES) {
            copyOut(source, table, folder.resolve(table));
        }
        Measured measured = new Comparison<List<Long>>()
                .side(IMPORT, Side.prepared(() -> empty(source), () -> {
                    take(imports, tape);
                    return counts(source);
                }))
                .side(COPY, Side.prepared(() -> empty(source), () -> {
                    copyIn(source, folder);
                    return counts(source);
                }))
                .run(rounds);
        return new Report()
                .figure("rows of the tape", (double) first.rowsRead(), "")
                .figure(
                        "rows written",
                        (double) counts(source).stream().mapToLong(c -> c).sum(),
                        "")
                .costs(measured)
                .figure("import, CPU against bare COPY", measured.cpuRatio(IMPORT, COPY), "×", Bar.atMost(2.0))
                .figure("changes of the second import", (double) changed, "rows", Bar.atMost(0));
    }

    private static ImportReport take(Imports imports, Path tape) throws IOException {
        ImportOutcome outcome = imports.take(
                new Imports.Order(tape, "lifang-sample", null, false, DATE, SystemActor.ID),
                (done, total, rows, section) -> {});
        if (outcome instanceof ImportOutcome.Read read && read.report().rowsBad() == 0) {
            return read.report();
        }
        throw new AnswersDiffer("the import refused rows of its own sample: " + outcome);
    }

    private static void empty(DataSource source) throws SQLException {
        run(source, "truncate " + String.join(", ", TABLES) + " cascade");
        run(source, "checkpoint");
    }

    private static List<Long> counts(DataSource source) throws SQLException {
        List<Long> counts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.add(row.getLong(1));
                }
            }
        }
        return counts;
    }

    private static void copyOut(DataSource source, String table, Path file) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout (format binary)", out);
        }
    }

    private static void copyIn(DataSource source, Path folder) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin (format binary)", in, 1 << 18);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Imports the tape once more in a process of its own that has no more heap than the bar allows. */
    private static boolean fitsInHeap(Path folder, Path tape) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx" + HEAP_MIB + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LifangServer.class.getName(),
                        "import",
                        "--file",
                        tape.toString(),
                        "--profile",
                        "lifang-sample",
                        "--date",
                        DATE.toString(),
                        "--data",
                        folder.resolve("small").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File(folder.toFile(), "small.log")))
                .start();
        return process.waitFor() == 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
