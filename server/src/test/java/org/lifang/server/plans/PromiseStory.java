package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A promise taken on 20 July 2026, and the days after it. */
@LifangTest
class PromiseStory {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    @Autowired
    private DSLContext db;

    private Browser manager;
    private LateLoan loan;

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        manager = Browser.as(application, Role.MANAGER);
        loan = new LateLoan(book, JULY_20);
    }

    private void today(LocalDate date) {
        clock.set(date);
        Evenings.run(application, date);
        manager.signInAgain();
    }

    private UUID promised(boolean replaces, String... parts) {
        UUID id = UUID.randomUUID();
        Answer.ok(manager.post(loan.path("/promises"), body(id, replaces, parts)));
        return id;
    }

    private static String body(UUID id, boolean replaces, String... parts) {
        StringBuilder lines = new StringBuilder();
        for (String part : parts) {
            String[] said = part.split(" ");
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"dueOn\":\"%s\",\"fen\":%s}".formatted(said[0], said[1]));
        }
        return "{\"id\":\"%s\",\"parts\":[%s],\"toleranceFen\":100,\"graceDays\":1,\"way\":\"CALL\",\"replaces\":%s}"
                .formatted(id, lines, replaces);
    }

    private JsonNode standing(UUID id) {
        return Answer.ok(manager.get(loan.path("/promises")))
                .get("items")
                .valueStream()
                .filter(promise -> promise.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private String fate(UUID id) {
        return standing(id).get("fate").asString();
    }

    @Test
    void onePromiseInTwoPartsPaidInThreePaymentsIsKeptOnce() {
        UUID id = promised(false, "2026-07-25 100000", "2026-08-05 200000");
        loan.pays(manager, JULY_20, 50_000);
        today(LocalDate.of(2026, 7, 24));
        loan.pays(manager, LocalDate.of(2026, 7, 24), 49_900);
        today(LocalDate.of(2026, 8, 6));
        assertThat(fate(id)).isEqualTo("OPEN");
        UUID last = loan.pays(manager, LocalDate.of(2026, 8, 6), 200_100);
        assertThat(fate(id)).isEqualTo("KEPT");
        assertThat(Answer.texts(standing(id).get("parts"), "fate")).containsExactly("KEPT", "KEPT");
        today(LocalDate.of(2026, 8, 10));
        loan.takenBack(manager, last, LocalDate.of(2026, 8, 10));
        assertThat(fate(id)).isEqualTo("PARTLY");
        assertThat(fate(id, LocalDate.of(2026, 8, 9))).isEqualTo("KEPT");
    }

    private String fate(UUID id, LocalDate on) {
        return Answer.ok(manager.get(loan.path("/promises?on=" + on)))
                .get("items")
                .valueStream()
                .filter(promise -> promise.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow()
                .get("fate")
                .asString();
    }

    @Test
    void aBrokenPromiseBringsANextActionTheSameDayAndTheNewPromiseTakesTheMoney() {
        UUID id = promised(false, "2026-07-25 100000");
        Evenings.run(application, JULY_20);
        Browser collector = Browser.as(application, Role.COLLECTOR);
        String collectorId =
                Answer.ok(collector.get("/api/v1/session")).at("/user/id").asString();
        String caseId = db.fetchSingle(
                        "select case_id from cases.case_card where borrower_id = ? and closed_on is null",
                        loan.borrower)
                .get(0, String.class);
        Answer.ok(manager.post(
                "/api/v1/cases/" + caseId + "/assign", "{\"collectorId\":\"" + collectorId + "\",\"reason\":\"本区\"}"));
        today(LocalDate.of(2026, 7, 26));
        assertThat(fate(id)).isEqualTo("OPEN");
        today(LocalDate.of(2026, 7, 27));
        assertThat(fate(id)).isEqualTo("BROKEN");
        collector.signInAgain();
        JsonNode actions = Answer.ok(collector.get("/api/v1/follow-up/actions")).get("items");
        assertThat(Answer.texts(actions, "promise")).containsExactly(id.toString());
        assertThat(actions.at("/0/dueOn").asString()).isEqualTo("2026-07-27");
        today(LocalDate.of(2026, 7, 28));
        collector.signInAgain();
        assertThat(Answer.ok(collector.get("/api/v1/follow-up/actions"))
                        .get("items")
                        .size())
                .isOne();
        UUID second = promised(false, "2026-07-30 80000");
        String action = actions.at("/0/id").asString();
        String done = "/api/v1/follow-up/actions/" + action + "/done";
        Answer.ok(collector.post(done, "{\"outcome\":\"NEW_PROMISE\"}"));
        Answer.refused(collector.post(done, "{\"outcome\":\"REACHED\"}"), 409, "ACTION_DONE");
        loan.pays(manager, LocalDate.of(2026, 7, 28), 80_000);
        assertThat(fate(second)).isEqualTo("KEPT");
        assertThat(fate(id)).isEqualTo("BROKEN");
    }

    @Test
    void howManyAreKeptIsCountedOnceWhicheverWayItIsLookedAt() {
        promised(false, "2026-07-22 100000");
        LateLoan other = new LateLoan(book, JULY_20);
        Answer.ok(manager.post(other.path("/promises"), body(UUID.randomUUID(), false, "2026-07-25 100000")));
        loan.pays(manager, JULY_20, 100_000);
        today(LocalDate.of(2026, 7, 30));
        JsonNode rates =
                Answer.ok(manager.get("/api/v1/follow-up/kept-rates?from=2026-07-20&to=2026-07-31&by=COLLECTOR"));
        int taken =
                rates.valueStream().mapToInt(rate -> rate.get("taken").asInt()).sum();
        int sum = rates.valueStream()
                .mapToInt(rate -> rate.get("counts")
                        .valueStream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .sum();
        assertThat(taken).isEqualTo(sum).isGreaterThanOrEqualTo(2);
        for (String by : List.of("AGENCY", "OPTION", "SEGMENT")) {
            JsonNode groups =
                    Answer.ok(manager.get("/api/v1/follow-up/kept-rates?from=2026-07-20&to=2026-07-31&by=" + by));
            assertThat(groups.valueStream()
                            .mapToInt(rate -> rate.get("taken").asInt())
                            .sum())
                    .as(by)
                    .isEqualTo(taken);
        }
        Answer.refused(
                manager.get("/api/v1/follow-up/kept-rates?from=2026-07-20&to=2026-07-19&by=OPTION"),
                400,
                "FOLLOW_DATES_INVALID");
    }

    @Test
    void aBrokenPromiseNobodyWorksOnLeaksUntilSomebodyIsGivenIt() {
        UUID id = promised(false, "2026-07-21 100000");
        Answer.refused(manager.post("/api/v1/promises/" + id + "/actions", action(manager)), 409, "ACTION_NOT_FAILED");
        today(LocalDate.of(2026, 7, 23));
        JsonNode leaks = Answer.ok(manager.get("/api/v1/follow-up/leaks")).get("items");
        assertThat(Answer.texts(leaks, "promise")).contains(id.toString());
        Answer.ok(manager.post("/api/v1/promises/" + id + "/actions", action(manager)));
        Answer.refused(
                manager.post("/api/v1/promises/" + id + "/actions", action(manager)), 409, "ACTION_OPEN_ALREADY");
        leaks = Answer.ok(manager.get("/api/v1/follow-up/leaks")).get("items");
        assertThat(Answer.texts(leaks, "promise")).doesNotContain(id.toString());
    }

    private static String action(Browser to) {
        String user = Answer.ok(to.get("/api/v1/session")).at("/user/id").asString();
        return "{\"id\":\"%s\",\"kind\":\"CALL\",\"assignedTo\":\"%s\",\"dueOn\":\"2026-07-24\"}"
                .formatted(UUID.randomUUID(), user);
    }

    @Test
    void promisesThatCannotBeAreRefusedAndOneIsOpenAtATime() {
        String path = loan.path("/promises");
        Answer.refused(
                manager.post(path, body(UUID.randomUUID(), false, "2026-07-19 100")), 422, "PROMISE_DUE_IN_THE_PAST");
        Answer.refused(
                manager.post(path, body(UUID.randomUUID(), false, "2027-07-19 100")), 422, "PROMISE_DUE_TOO_FAR");
        Answer.refused(
                manager.post(path, body(UUID.randomUUID(), false, "2026-07-25 100000000")), 422, "PROMISE_ABOVE_OWED");
        UUID first = promised(false, "2026-07-25 100000");
        Answer.refused(
                manager.post(path, body(UUID.randomUUID(), false, "2026-07-26 100000")), 409, "PROMISE_OPEN_ALREADY");
        UUID second = promised(true, "2026-07-26 100000");
        assertThat(fate(first)).isEqualTo("CANCELLED");
        Answer.ok(manager.post("/api/v1/promises/" + second + "/cancel", "{\"reason\":\"改做协议\"}"));
        assertThat(fate(second)).isEqualTo("CANCELLED");
        Answer.refused(
                manager.post("/api/v1/promises/" + second + "/cancel", "{\"reason\":\"再来\"}"), 409, "PROMISE_CLOSED");
    }

    @Test
    void whatTheDatabaseSaysIsLeftOfAPartIsWhatTheKernelSays() {
        UUID id = promised(false, "2026-07-25 100000", "2026-08-05 200000", "2026-08-09 50000");
        UUID taken = loan.pays(manager, JULY_20, 70_000);
        loan.pays(manager, JULY_20, 130_000);
        clock.set(LocalDate.of(2026, 7, 22));
        manager.signInAgain();
        for (int again = 0; again < 2; again++) {
            List<Long> left = standing(id)
                    .get("parts")
                    .valueStream()
                    .map(part -> part.at("/left/minor").asLong())
                    .toList();
            assertThat(db.fetch("select left_fen from plans.v_open_part where obligation_id = ? order by seq", id)
                            .getValues(0, Long.class))
                    .isEqualTo(left);
            if (again == 0) {
                loan.takenBack(manager, taken, LocalDate.of(2026, 7, 22));
            }
        }
    }
}
