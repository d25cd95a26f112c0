package org.lifang.server.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.answers.PageToken;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** An administrator asks for nights and reads what was recorded about all of it. */
@LifangTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NightsAndRecordStory {

    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);
    private static final Duration LONGEST_NIGHT = Duration.ofSeconds(30);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DataSource source;

    private Browser admin;

    NightsAndRecordStory(@Autowired ApplicationContext application) {
        admin = Browser.as(application, Role.ADMIN);
    }

    @Test
    @Order(1)
    void nightsAreAskedForOneAfterAnotherAndListedPageByPage() {
        assertThat(Answer.ok(admin.get("/api/v1/nights")).get("items").size()).isZero();
        for (int day = 0; day < 3; day++) {
            clock.set(TENTH.plusDays(day));
            admin = Browser.as(application, Role.ADMIN);
            JsonNode night = asked(TENTH.plusDays(day));
            assertThat(night.get("steps").size()).isGreaterThan(5);
            assertThat(Answer.texts(night.get("steps"), "state")).containsOnly("DONE");
            assertThat(Answer.texts(night.get("steps"), "title")).noneMatch(title -> title.startsWith("STEP_"));
        }
        Answer.refused(ask("2026-03-11"), 409, "NIGHT_ALREADY_PAST");
        Answer.refused(ask("2026-03-13"), 422, "NIGHT_IN_FUTURE");
        JsonNode dateless = Answer.refused(admin.post("/api/v1/nights", "{}"), 400, "BODY_INVALID");
        assertThat(dateless.at("/findings/0/field").asString()).isEqualTo("businessDate");
        List<String> dates = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(admin.get("/api/v1/nights?size=1" + after));
            dates.addAll(Answer.texts(page.get("items"), "businessDate"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(dates).containsExactly("2026-03-12", "2026-03-11", "2026-03-10");
        Answer.refused(
                admin.get("/api/v1/nights?after=" + PageToken.of("yesterday").text()), 400, "PAGE_TOKEN_INVALID");
        Browser planner = Browser.as(application, Role.PLANNER);
        assertThat(planner.get("/api/v1/nights").getStatus()).isEqualTo(200);
        assertThat(planner.post("/api/v1/nights", "{\"businessDate\":\"2026-03-12\"}")
                        .getStatus())
                .isEqualTo(403);
    }

    private org.springframework.mock.web.MockHttpServletResponse ask(String date) {
        return admin.post("/api/v1/nights", "{\"businessDate\":\"" + date + "\"}");
    }

    /** Asks for a night and looks at the list until it is over. */
    private JsonNode asked(LocalDate date) {
        assertThat(ask(date.toString()).getStatus()).isEqualTo(202);
        long deadline = System.nanoTime() + LONGEST_NIGHT.toNanos();
        JsonNode newest = newest();
        while (!over(newest, date) && System.nanoTime() < deadline) {
            newest = newest();
        }
        assertThat(over(newest, date)).as(newest.toString()).isTrue();
        return newest;
    }

    private JsonNode newest() {
        return Answer.ok(admin.get("/api/v1/nights?size=1")).at("/items/0");
    }

    private static boolean over(JsonNode night, LocalDate date) {
        return night.path("businessDate").asString("").equals(date.toString())
                && Answer.texts(night.get("steps"), "step").contains("reporting.book-day")
                && night.get("state").asString().equals("DONE");
    }

    @Test
    @Order(2)
    void theRecordIsFilteredByWhoWhatWhereAndWhen() {
        clock.set(TENTH.plusDays(20));
        admin = Browser.as(application, Role.ADMIN);
        String me = Answer.ok(admin.get("/api/v1/session")).at("/user/login").asString();
        String id = Answer.ok(admin.get("/api/v1/session")).at("/user/id").asString();
        addTeam("示例·甲组");
        addTeam("示例·乙组");
        List<JsonNode> whole = pages("size=200");
        assertThat(ids(pages("size=3"))).doesNotHaveDuplicates().containsExactlyElementsOf(ids(whole));
        assertThat(whole.stream().map(line -> line.get("id").asLong()).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());

        List<JsonNode> mine = pages("actor=" + me);
        assertThat(mine)
                .isNotEmpty()
                .allMatch(line -> line.at("/actor/id").asString().equals(id));
        assertThat(ids(pages("actor=" + id))).containsExactlyElementsOf(ids(mine));
        List<JsonNode> teams = pages("action=identity.team.added&actor=" + id);
        assertThat(teams).hasSize(2);
        String target = teams.getFirst().get("target").asString();
        assertThat(ids(pages("target=" + target)))
                .containsExactly(teams.getFirst().get("id").asString());
        assertThat(ids(pages("from=2026-03-30&to=2026-03-30"))).containsAll(ids(teams));
        assertThat(pages("from=2026-03-31")).isEmpty();
        assertThat(pages("to=2026-03-12&action=identity.team.added")).isEmpty();
        assertThat(pages("action=nightly.step.done"))
                .isNotEmpty()
                .allMatch(line -> line.at("/actor/displayName").isNull());
        Answer.refused(admin.get("/api/v1/audit?actor=nobody-of-that-name"), 400, "ACTOR_UNKNOWN");
        Answer.refused(admin.get("/api/v1/audit?actor=" + "x".repeat(36)), 400, "ACTOR_UNKNOWN");
        assertThat(admin.get("/api/v1/audit?from=yesterday").getStatus()).isEqualTo(400);
    }

    @Test
    @Order(3)
    void verifyingProvesTheRecordAndTellsWhereItWasTouched() throws SQLException {
        Browser auditor = Browser.as(application, Role.AUDITOR);
        JsonNode proof = Answer.ok(auditor.post("/api/v1/audit/verify", ""));
        assertThat(proof.get("ok").asBoolean()).as(proof.toString()).isTrue();
        assertThat(proof.get("lines").asLong()).isEqualTo(pages("size=200").size());
        assertThat(proof.get("sealed").asLong()).isEqualTo(proof.get("lines").asLong());
        assertThat(pages("size=200")).allMatch(line -> line.get("sealed").asBoolean());

        String touched =
                pages("action=identity.team.added").getFirst().get("id").asString();
        rewrite("update audit.line set action = 'identity.team.painted' where id = " + touched);
        JsonNode broken = Answer.ok(auditor.post("/api/v1/audit/verify", ""));
        assertThat(broken.get("ok").asBoolean()).isFalse();
        assertThat(broken.get("firstBad").asString()).endsWith("#" + touched);
        rewrite("update audit.line set action = 'identity.team.added' where id = " + touched);
        assertThat(Answer.ok(auditor.post("/api/v1/audit/verify", "")).get("ok").asBoolean())
                .isTrue();
    }

    /** What only the owner of the database can do. */
    private void rewrite(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
            statement.execute("set session_replication_role = default");
        }
    }

    private void addTeam(String name) {
        Answer.ok(admin.post(
                "/api/v1/teams",
                "{\"id\":\"%s\",\"name\":\"%s\",\"district\":null,\"agency\":false}".formatted(Browser.key(), name)));
    }

    private List<JsonNode> pages(String query) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(admin.get("/api/v1/audit?" + query + after));
            page.get("items").forEach(lines::add);
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return lines;
    }

    private static List<String> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("id").asString()).toList();
    }
}
