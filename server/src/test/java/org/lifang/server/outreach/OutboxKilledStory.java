package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.server.LifangServer;
import org.lifang.server.LifangTest;
import org.lifang.server.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server is killed in the middle of sending, at random moments: no message goes out twice, and none is forgotten. */
@LifangTest
class OutboxKilledStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final int KILLS = Integer.getInteger("lifang.kills", 3);
    private static final int MESSAGES = 60;
    private static final int LIFE_MINUTES = 10;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private JdbcClient sql;

    private final Office office;

    OutboxKilledStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsSentTwiceAndNothingIsForgotten(boolean providerTells) throws Exception {
        String name = sql.sql("select current_database()").query(String.class).single();
        Path folder = Files.createTempDirectory(Path.of("target"), "killed");
        Path provider = folder.resolve("provider");
        office.at(10, 9, 0);
        Set<Long> people = plan();
        SplittableRandom random = new SplittableRandom(providerTells ? 11 : 7);
        Instant now = Instant.parse("2026-03-10T01:00:00Z");
        for (int kill = 0; kill < KILLS; kill++) {
            live(name, folder, provider, providerTells, now, 1 + random.nextInt(20));
            now = now.plusSeconds(60L * LIFE_MINUTES);
        }
        live(name, folder, provider, providerTells, now, Integer.MAX_VALUE);
        live(name, folder, provider, providerTells, now.plusSeconds(60L * LIFE_MINUTES), Integer.MAX_VALUE);

        List<String> handed = Files.readAllLines(provider);
        assertThat(handed).as("never the same message twice").doesNotHaveDuplicates();
        Map<String, List<String>> byState = states(people);
        assertThat(byState.keySet()).isSubsetOf("SENT", "UNSURE");
        List<String> gone = new ArrayList<>(byState.getOrDefault("SENT", List.of()));
        assertThat(handed).as("what counts as sent was handed over").containsAll(gone);
        gone.addAll(byState.getOrDefault("UNSURE", List.of()));
        assertThat(gone).as("every message is accounted for").hasSize(MESSAGES).containsAll(handed);
        if (providerTells) {
            assertThat(byState.keySet())
                    .as("the provider can tell, so nobody has to guess")
                    .containsExactly("SENT");
        }
        assertThat(sql.sql("select count(*) from compliance.contact where outcome = 'RESERVED'")
                        .query(Long.class)
                        .single())
                .as("the contact log was told of every permit that was used")
                .isLessThanOrEqualTo(2L * KILLS);
    }

    private Set<Long> plan() {
        office.set("sms-provider", FileCarrier.NAME);
        LocalDate due = LocalDate.of(2026, 3, 5);
        Set<Long> people = new HashSet<>();
        for (int i = 0; i < MESSAGES; i++) {
            Neighbours.Neighbour late = neighbours.owing(due, TUESDAY);
            neighbours.decide(late.borrower(), "REMIND", 5, due, TUESDAY);
            people.add(late.borrower());
        }
        boolean first = sql.sql("select count(*) from outreach.message")
                        .query(Long.class)
                        .single()
                == 0;
        if (first) {
            office.approveTemplate("overdue-notice-sms");
            office.approveCampaign("overdue-sms");
        }
        office.plan("overdue-sms");
        return people;
    }

    private Map<String, List<String>> states(Set<Long> people) {
        Map<String, List<String>> byState = new TreeMap<>();
        sql.sql("select state, id::text, borrower_id from outreach.message").query(row -> {
            if (people.contains(row.getLong(3))) {
                byState.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2));
            }
        });
        return byState;
    }

    /** One life of the server, which ends once the provider has been handed so many more messages, or by itself. */
    private static void live(String name, Path folder, Path provider, boolean tells, Instant now, int more)
            throws IOException, InterruptedException {
        long before = Files.exists(provider) ? Files.size(provider) : 0;
        Process process = server(name, folder, provider, tells, now);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals(PostmanJob.READY)) {
                line = out.readLine();
            }
            assertThat(line).as(Files.readString(folder.resolve("server.log"))).isNotNull();
            if (more < Integer.MAX_VALUE) {
                long wanted = before + more * 37L;
                while (process.isAlive() && (!Files.exists(provider) || Files.size(provider) < wanted)) {
                    Thread.onSpinWait();
                }
                process.destroyForcibly();
            } else {
                out.lines().forEach(round -> assertThat(round).isEqualTo(PostmanJob.ROUND));
            }
        }
        process.onExit().join();
    }

    private static Process server(String name, Path folder, Path provider, boolean tells, Instant now)
            throws IOException {
        EmbeddedPostgres postgres = TestDatabase.server();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LifangServer.class.getName(),
                        PostmanJob.NAME,
                        "--data",
                        "target/test-data",
                        "--lifang.schedule=false",
                        "--lifang.test.now=" + now,
                        "--lifang.test.provider=" + provider,
                        "--lifang.test.provider-tells=" + tells,
                        "--lifang.db.url=" + postgres.jdbcUrl(name),
                        "--lifang.db.user=" + postgres.user(),
                        "--lifang.db.password=" + postgres.password())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }
}
