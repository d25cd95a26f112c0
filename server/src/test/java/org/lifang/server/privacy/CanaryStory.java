package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.portfolio.Uploads;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Planted values that belong to nobody are sent down every path that can go wrong; none may sing anywhere. */
@LifangTest
class CanaryStory {

    private static final String NAME = "欧阳示例金丝雀";
    private static final String MOBILE = "10098765432";
    private static final String ID_NO = "990101199003071233";
    private static final String ADDRESS = "示例路九百九十九号金丝雀公寓";
    private static final List<String> CANARIES = List.of(NAME, MOBILE, ID_NO, ADDRESS);

    /** One good borrower; the rest is refused, with canaries where they do not belong. */
    private static final String TAPE = """
            [borrowers]
            borrower_no,name,id_no,id_type,district
            C1,%1$s,%3$s,OTHER,青羊区
            C2,%1$s,%3$s9,RESIDENT,%4$s
            [loans]
            loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
            C1-L,C1,现金贷,100.00,12,BULLET,2025-11-01,2026-02-01
            C2-L,C1,%1$s,%2$s元,12,%4$s,%1$s,2026-02-01
            [instalments]
            loan_no,seq,due_on,principal,interest
            C1-L,1,2026-02-01,100.00,3.00
            [payments]
            loan_no,paid_on,amount,reference
            C1-L,2025-12-01,%4$s,%1$s
            [contact_points]
            borrower_no,kind,value,source,consent,consent_on
            C1,MOBILE,%2$s,CONTRACT,NOT_GIVEN,
            C1,HOME,%4$s,CONTRACT,NOT_GIVEN,
            C1,%1$s,%2$s,CONTRACT,NOT_GIVEN,
            C1,MOBILE,%4$s,CONTRACT,GIVEN,%3$s
            """.formatted(NAME, MOBILE, ID_NO, ADDRESS);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Commands commands;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Sealer sealer;

    @Autowired
    private DSLContext db;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    void theScanHearsACanaryThatDoesSing() {
        root.warn("planted {}", MOBILE);
        assertThat(heard(logged())).containsExactly(MOBILE);
        db.execute("create table sung (words text, bytes bytea)");
        db.execute("insert into sung values (?, ?)", ADDRESS, NAME.getBytes(StandardCharsets.UTF_8));
        assertThat(heard(stored())).containsExactlyInAnyOrder(NAME, ADDRESS);
        db.execute("drop table sung");
    }

    @Test
    void nothingSentInARequestThatFailsIsEchoedLoggedOrKept() throws Exception {
        Browser admin = Browser.as(application, Role.ADMIN);
        List<String> answers = new ArrayList<>();
        for (String canary : CANARIES) {
            for (MockHttpServletResponse answer : List.of(
                    admin.post("/api/v1/session", "{\"login\":\"" + canary + "\",\"password\":\"" + canary + "\"}"),
                    admin.post("/api/v1/users", "{\"id\":\"" + canary + "\"}"),
                    admin.post("/api/v1/users", "{\"roles\":\"" + canary + "\"}"),
                    admin.post("/api/v1/users", "{ this is not JSON " + canary),
                    admin.post("/api/v1/session/password", "{\"old\":\"" + canary + "\",\"new\":\"" + canary + "\"}"),
                    admin.write(HttpMethod.PUT, "/api/v1/users/" + UUID.randomUUID(), body(canary), Browser.key()))) {
                assertThat(answer.getStatus()).isBetween(400, 499);
                answers.add(answer.getContentAsString());
            }
        }
        assertThat(heard(String.join("\n", answers))).isEmpty();
        assertThat(heard(logged())).isEmpty();
        assertThat(heard(stored())).isEmpty();
    }

    @Test
    void sealedValuesAndTheirRevealsLeaveNothingInTheClear() {
        db.execute("create table kept (name bytea, mobile bytea, id_no bytea, address bytea, found bytea)");
        db.execute(
                "insert into kept values (?, ?, ?, ?, ?)",
                sealer.seal(Field.NAME, NAME),
                sealer.seal(Field.MOBILE, MOBILE),
                sealer.seal(Field.ID_NO, ID_NO),
                sealer.seal(Field.ADDRESS, ADDRESS),
                application.getBean(BlindIndex.class).of(Field.MOBILE, MOBILE));
        Command command = Command.of(UUID.randomUUID(), "reveal", "borrower/42", "", UUID.randomUUID());
        commands.run(
                command,
                RevealOutcome.class,
                effect -> reveals.record(effect, "borrower/42", Field.MOBILE, Purpose.CONTACT, "致电确认还款日"));
        assertThat(heard(stored())).isEmpty();
        assertThat(heard(logged())).isEmpty();
        db.execute("drop table kept");
    }

    @Test
    void aValueThatDoesNotOpenIsNotToldInTheException() {
        byte[] sealed = sealer.seal(Field.NAME, NAME);
        assertThatThrownBy(() -> sealer.open(Field.ADDRESS, sealed))
                .satisfies(thrown -> assertThat(heard(String.valueOf(thrown))).isEmpty());
    }

    @Test
    void aTapeWithCanariesIsBookedRepairedAndSearchedInSilence() throws Exception {
        Browser manager = Browser.as(application, Role.MANAGER);
        Uploads uploads = new Uploads(manager);
        JsonNode checked = uploads.checked(TAPE);
        String path = "/api/v1/imports/" + checked.get("id").asString();
        assertThat(checked.get("rowsBad").asLong()).as(checked.toString()).isEqualTo(5);
        JsonNode bad = Answer.ok(manager.get(path + "/bad-rows?section=contact_points"));
        assertThat(heard(bad.toString())).as("whoever repairs a row sees it").isNotEmpty();
        String row =
                path + "/bad-rows/contact_points/" + bad.at("/items/0/rowNo").asLong();
        Answer.ok(manager.put(row, "{\"cells\":{\"value\":\"" + ADDRESS + "\",\"kind\":\"" + NAME + "\"}}"));
        assertThat(manager.put(row, "{\"cells\":\"" + NAME + "\"}").getStatus()).isEqualTo(400);
        JsonNode booked = uploads.committed(checked);
        JsonNode again = uploads.retried(booked);
        List<String> answers = new ArrayList<>(List.of(checked.toString(), booked.toString(), again.toString()));
        answers.addAll(searches(manager));
        Browser auditor = Browser.as(application, Role.AUDITOR);
        answers.add(Answer.text(auditor.get("/api/v1/audit?size=200")));
        assertThat(heard(String.join("\n", answers))).isEmpty();
        assertThat(heard(logged())).isEmpty();
        assertThat(heard(stored())).isEmpty();
        assertThat(heard(files())).isEmpty();
    }

    @Test
    void whatIsWrittenInTheRegistersIsSealedAndNotRepeated() throws Exception {
        Browser manager = Browser.as(application, Role.MANAGER);
        Uploads uploads = new Uploads(manager);
        uploads.committed(uploads.checked("[borrowers]\nborrower_no,name\nR1,示例·欠款人\n"));
        String borrower = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"R1\"}"))
                .at("/items/0/id")
                .asString();
        UUID hold = UUID.randomUUID();
        UUID agency = UUID.randomUUID();
        Browser collector = Browser.as(application, Role.COLLECTOR);
        String user = Answer.ok(collector.get("/api/v1/session")).at("/user/id").asString();
        List<String> answers = new ArrayList<>();
        answers.add(Answer.text(manager.post("/api/v1/holds", """
                {"id":"%s","borrowerId":%s,"kind":"NO_CONTACT_ORDER","since":"2026-03-10","source":"POLICE",\
                "reference":"%s","reason":"%s"}\
                """.formatted(hold, borrower, ID_NO, NAME + MOBILE))));
        answers.add(
                Answer.text(manager.post("/api/v1/complaints", """
                {"id":"%s","borrowerId":%s,"channel":"HOTLINE","subject":"PRIVACY","receivedOn":"2026-03-10",\
                "text":"%s"}\
                """.formatted(UUID.randomUUID(), borrower, ADDRESS))));
        answers.add(Answer.text(
                manager.post("/api/v1/clearances/" + user + "/records", """
                {"id":"%s","kind":"SUSPENDED","on":"2026-03-10","reason":"%s"}\
                """.formatted(UUID.randomUUID(), NAME))));
        answers.add(Answer.text(manager.post(
                "/api/v1/agencies",
                "{\"id\":\"%s\",\"name\":\"示例·机构\",\"registrationNo\":\"99990000MA00000001\"}".formatted(agency))));
        answers.add(Answer.text(
                manager.post("/api/v1/agencies/" + agency + "/records", """
                {"id":"%s","kind":"INCIDENT","on":"2026-03-10","incident":"OTHER","reason":"%s"}\
                """.formatted(UUID.randomUUID(), MOBILE))));
        assertThat(answers).allMatch(answer -> answer.matches("\\{\"id\":\"[0-9a-f-]{36}\"}"));
        answers.add(Answer.text(manager.get("/api/v1/holds/" + hold)));
        answers.add(Answer.text(manager.post("/api/v1/holds", "{\"kind\":\"" + NAME + "\"}")));
        assertThat(heard(String.join("\n", answers))).isEmpty();
        assertThat(heard(logged())).isEmpty();
        assertThat(heard(stored())).isEmpty();
    }

    private static List<String> searches(Browser manager) {
        List<String> answers = new ArrayList<>();
        for (String canary : CANARIES) {
            for (String body : List.of(
                    "{\"q\":\"" + canary + "\"}",
                    "{\"q\":\"" + canary.repeat(9) + "\"}",
                    "{\"q\":[\"" + canary + "\"]}",
                    "{\"q\":\"x\",\"after\":\"" + canary + "\"}",
                    "{\"bucket\":\"" + canary + "\"}",
                    "{\"minOverdue\":\"" + canary + "\"}",
                    "{\"" + canary + "\"")) {
                answers.add(Answer.text(manager.post("/api/v1/borrowers/search", body)));
            }
        }
        assertThat(String.join("\n", answers))
                .as("the borrower is found and masked")
                .contains("欧阳****");
        return answers;
    }

    @Test
    void aFileRefusedForWordsOfItsOwnKeepsThemSealed() throws Exception {
        Uploads uploads = new Uploads(Browser.as(application, Role.MANAGER));
        String person = NAME + "," + MOBILE + "," + ID_NO + "," + ADDRESS;
        for (String tape : List.of(
                "[borrowers]\n" + person + "\n",
                person + "\n" + person + "\n",
                "[" + NAME + "]\nborrower_no,name\n",
                "[borrowers]\nborrower_no,name," + person + "\nC9,x,1,2,3,4\n",
                "[borrowers]\nborrower_no,name," + MOBILE + "," + MOBILE + "\n",
                "borrower_no,name\nC9,\"" + person + "\n",
                "%PDF " + person)) {
            JsonNode refused = uploads.checked(tape);
            assertThat(refused.get("state").asString()).as(tape).isEqualTo("REFUSED");
            assertThat(refused.get("message").asString()).as(tape).doesNotContain("{");
        }
        assertThat(heard(stored())).isEmpty();
        assertThat(heard(logged())).isEmpty();
        assertThat(heard(files())).isEmpty();
    }

    private static String body(String canary) {
        return "{\"displayName\":\"" + canary + "\",\"roles\":[\"MANAGER\"],\"teamId\":null,\"language\":\"en\"}";
    }

    private static List<String> heard(String text) {
        return CANARIES.stream()
                .filter(canary -> text.contains(canary)
                        || text.contains(HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    private String logged() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            if (event.getLevel().isGreaterOrEqual(Level.INFO)) {
                all.append(event.getFormattedMessage()).append('\n');
                if (event.getThrowableProxy() != null) {
                    all.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    /** Everything the server wrote beside the database, in hexadecimal digits. */
    private static String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> written = Files.walk(Path.of("target", "test-data"))) {
            for (Path file : written.filter(Files::isRegularFile).toList()) {
                all.append(HexFormat.of().formatHex(Files.readAllBytes(file))).append('\n');
            }
        }
        return all.toString();
    }

    /** Every row of every table as text; bytes stand there as hexadecimal digits. */
    private String stored() {
        StringBuilder all = new StringBuilder();
        db.select(DSL.field(DSL.name("schemaname"), String.class), DSL.field(DSL.name("tablename"), String.class))
                .from(DSL.table(DSL.name("pg_catalog", "pg_tables")))
                .where(DSL.field(DSL.name("schemaname"), String.class).notIn("pg_catalog", "information_schema"))
                .forEach(table -> db.select(DSL.cast(DSL.field(DSL.name("t")), String.class))
                        .from(DSL.table(DSL.name(table.value1(), table.value2()))
                                .as("t"))
                        .forEach(row -> all.append(row.value1()).append('\n')));
        return all.toString();
    }
}
