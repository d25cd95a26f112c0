package org.lifang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark program, beside our tables in the same cluster. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final String program;
    private final HikariDataSource source;
    private final URI server;

    PgBench(String program, HikariDataSource source) throws IOException {
        this.program = program.isEmpty() ? find() : program;
        this.source = source;
        this.server = URI.create(source.getJdbcUrl().substring("jdbc:".length()));
    }

    private static String find() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return "pgbench";
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .map(Path::toString)
                    .orElse("pgbench");
        }
    }

    /** Fills its tables. */
    void fill(int scale) throws IOException, InterruptedException {
        run(List.of("-i", "-q", "-s", Integer.toString(scale)));
    }

    /** Transactions a second of its simple update: one row changed, one read, one added. */
    double simpleUpdates(int clients, int threads, int seconds) throws IOException, InterruptedException {
        String told = run(List.of(
                "-N",
                "-n",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(threads),
                "-T",
                Integer.toString(seconds)));
        Matcher rate = RATE.matcher(told);
        if (!rate.find()) {
            throw new IOException("pgbench told no rate: " + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(options);
        command.addAll(
                List.of("-h", server.getHost(), "-p", Integer.toString(server.getPort()), "-U", source.getUsername()));
        command.add(server.getPath().substring(1));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", source.getPassword());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UsageRefused("pgbench is not installed; name the program with --pgbench");
        }
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + told);
        }
        return told;
    }
}
