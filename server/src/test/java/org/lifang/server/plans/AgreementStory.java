package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.Holds;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Agreements of 20 July 2026 and what became of them: kept, broken, changed, and never one person's word alone. */
@LifangTest
class AgreementStory {

    private static final String DRAWN = Base64.getEncoder().encodeToString(new byte[600]);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    @Autowired
    private Holds holds;

    @Autowired
    private DSLContext db;

    private Browser manager;
    private Browser planner;
    private LateLoan loan;

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        manager = Browser.as(application, Role.MANAGER);
        planner = Browser.as(application, Role.PLANNER);
        loan = new LateLoan(book, JULY_20);
    }

    private void night(LocalDate date) {
        clock.set(date);
        Evenings.run(application, date);
        manager.signInAgain();
        planner.signInAgain();
    }

    private String body(UUID id, String arrangement, String replaces) {
        return "{\"id\":\"%s\",\"arrangement\":%s,\"toleranceFen\":100,\"graceDays\":1,\"way\":\"VISIT\"%s}"
                .formatted(id, arrangement, replaces.isEmpty() ? "" : ",\"replaces\":\"" + replaces + "\"");
    }

    private UUID proposed(Browser by, String arrangement) {
        UUID id = UUID.randomUUID();
        Answer.ok(by.post(loan.path("/agreements"), body(id, arrangement, "")));
        return id;
    }

    private JsonNode agreement(UUID id) {
        return Answer.ok(manager.get("/api/v1/agreements/" + id));
    }

    private String signature(UUID id) {
        return "{\"textSha256\":\"%s\",\"drawn\":\"%s\"}"
                .formatted(agreement(id).get("textSha256").asString(), DRAWN);
    }

    private static String path(UUID id, String verb) {
        return "/api/v1/agreements/" + id + "/" + verb;
    }

    private JsonNode option(String kind) {
        return Answer.ok(manager.get(loan.path("/options")))
                .get("options")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private long overdue(LocalDate on) {
        JsonNode split = Answer.ok(manager.get(loan.path("/owed?on=" + on))).get("overdue");
        return split.valueStream().mapToLong(part -> part.get("minor").asLong()).sum();
    }

    private int planHolds(LocalDate on) {
        return holds.standing(loan.borrower, on).of(HoldKind.PLAN).size();
    }

    @Test
    void keptToTheFenTheInstalmentsLeaveNothingOverdueAndTheHoldEnds() {
        UUID id = proposed(planner, LateLoan.threeMonths());
        JsonNode text = agreement(id);
        assertThat(text.get("text").asString())
                .contains("2026-09-21", "1,380.07", "困难")
                .doesNotContain("示例");
        String signed = signature(id);
        Answer.refused(
                planner.post(path(id, "accept"), signed.replaceFirst("\"[0-9a-f]{4}", "\"0000")),
                422,
                "AGREEMENT_TEXT_DIFFERS");
        JsonNode active = Answer.ok(planner.post(path(id, "accept"), signed));
        assertThat(active.get("daysPastDue").asInt()).isEqualTo(96);
        assertThat(planHolds(JULY_20)).isOne();
        assertThat(overdue(JULY_20.minusDays(1)))
                .as("yesterday stays as it was")
                .isPositive();
        loan.pays(manager, JULY_20, 44_887);
        LocalDate[] contract = {LocalDate.of(2026, 8, 15), LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 15)};
        LocalDate[] agreed = {LocalDate.of(2026, 8, 20), LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 20)};
        long[] fen = {138_007, 138_007, 138_004};
        for (int month = 0; month < 3; month++) {
            night(contract[month]);
            loan.pays(manager, contract[month], 108_650);
            assertThat(loan.owed(manager).get("dpd").asInt())
                    .as("days stand still")
                    .isLessThanOrEqualTo(96);
            night(agreed[month]);
            assertThat(agreement(id).get("state").asString()).isEqualTo("ACTIVE");
            loan.pays(manager, agreed[month], fen[month]);
        }
        assertThat(overdue(agreed[2])).isZero();
        assertThat(loan.owed(manager).at("/credit/minor").asLong()).isZero();
        night(LocalDate.of(2026, 10, 21));
        assertThat(agreement(id).get("state").asString()).isEqualTo("COMPLETED");
        assertThat(agreement(id).at("/standing/fate").asString()).isEqualTo("KEPT");
        assertThat(planHolds(LocalDate.of(2026, 10, 21))).isZero();
        assertThat(Answer.texts(agreement(id).get("events"), "kind"))
                .containsExactly("PROPOSED", "ACCEPTED", "COMPLETED");
    }

    @Test
    void brokenItRestoresWhatTheContractSaysAndRewritesNoDayBefore() {
        long contractSays = overdue(LocalDate.of(2026, 8, 23));
        String waived = LateLoan.arrangement("waiver-and-instalments", 5_000, 70_000, 0, 3, 156_000);
        UUID id = proposed(planner, waived);
        Answer.ok(planner.post(path(id, "accept"), signature(id)));
        long agreed = overdue(JULY_20);
        long dayBefore = overdue(LocalDate.of(2026, 8, 22));
        night(LocalDate.of(2026, 8, 23));
        assertThat(agreement(id).get("state").asString()).isEqualTo("BROKEN");
        assertThat(overdue(LocalDate.of(2026, 8, 23))).isEqualTo(contractSays);
        assertThat(overdue(JULY_20)).isEqualTo(agreed);
        assertThat(overdue(LocalDate.of(2026, 8, 22))).isEqualTo(dayBefore);
        assertThat(planHolds(LocalDate.of(2026, 8, 23))).isZero();
        assertThat(agreement(id).at("/standing/fate").asString()).isEqualTo("BROKEN");
    }

    @Test
    void moneyTakenBackReopensWhatWasCompleted() {
        UUID id = proposed(planner, option("pay-now").get("arrangement").toString());
        Answer.ok(planner.post(path(id, "accept"), signature(id)));
        UUID payment = loan.pays(manager, JULY_20, 448_866);
        night(JULY_20.plusDays(1));
        assertThat(agreement(id).get("state").asString()).isEqualTo("COMPLETED");
        loan.takenBack(manager, payment, JULY_20.plusDays(1));
        night(JULY_20.plusDays(2));
        assertThat(agreement(id).get("state").asString()).isIn("ACTIVE", "BROKEN");
        night(JULY_20.plusDays(3));
        assertThat(agreement(id).get("state").asString()).isEqualTo("BROKEN");
        assertThat(Answer.texts(agreement(id).get("events"), "kind"))
                .containsExactly("PROPOSED", "ACCEPTED", "COMPLETED", "REOPENED", "BROKEN");
    }

    @Test
    void moneyTakenBackAfterItsTimeBreaksWhatWasCompleted() {
        long contractSays = overdue(JULY_20.plusDays(9));
        UUID id = proposed(planner, option("pay-now").get("arrangement").toString());
        Answer.ok(planner.post(path(id, "accept"), signature(id)));
        UUID payment = loan.pays(manager, JULY_20, 448_866);
        night(JULY_20.plusDays(1));
        assertThat(agreement(id).get("state").asString()).isEqualTo("COMPLETED");
        clock.set(JULY_20.plusDays(8));
        manager.signInAgain();
        loan.takenBack(manager, payment, JULY_20.plusDays(8));
        night(JULY_20.plusDays(9));
        assertThat(agreement(id).get("state").asString()).isEqualTo("BROKEN");
        assertThat(agreement(id).at("/standing/fate").asString()).isEqualTo("BROKEN");
        assertThat(overdue(JULY_20.plusDays(9))).isEqualTo(contractSays);
        assertThat(planHolds(JULY_20.plusDays(9))).isZero();
        assertThat(Answer.texts(agreement(id).get("events"), "kind"))
                .containsExactly("PROPOSED", "ACCEPTED", "COMPLETED", "REOPENED", "BROKEN");
    }

    @Test
    void aLongerTermBeginsAnewAndABrokenOneGivesTheContractBack() {
        long contractSays = overdue(LocalDate.of(2026, 8, 23));
        JsonNode option = option("longer-term");
        UUID id = proposed(manager, option.get("arrangement").toString());
        JsonNode active = Answer.ok(manager.post(path(id, "accept"), signature(id)));
        assertThat(active.get("daysPastDue").asInt()).isZero();
        assertThat(active.get("overdueFen").asLong()).isZero();
        JsonNode owed = loan.owed(manager);
        long total = option.at("/total/minor").asLong();
        long left = owed.get("instalments")
                .valueStream()
                .mapToLong(line -> line.at("/left/minor").asLong())
                .sum();
        assertThat(left).isEqualTo(total);
        JsonNode first = option.at("/schedule/0");
        LocalDate due = LocalDate.parse(first.get("dueOn").asString());
        night(due.plusDays(1));
        assertThat(loan.owed(manager).get("dpd").asInt()).isOne();
        night(due.plusDays(2));
        assertThat(agreement(id).get("state").asString()).isEqualTo("BROKEN");
        assertThat(loan.owed(manager).get("dpd").asInt()).isGreaterThan(120);
        assertThat(due).isEqualTo(LocalDate.of(2026, 8, 20));
        assertThat(contractSays).isPositive();
    }

    @Test
    void aboveAColleaguesAuthorityASecondPersonApprovesFirst() {
        String long24 = LateLoan.arrangement("instalments", 0, 44_887, 0, 24, 156_000);
        Browser collector = Browser.as(application, Role.COLLECTOR, Role.REVIEWER);
        UUID id = UUID.randomUUID();
        JsonNode proposed = Answer.ok(collector.post(loan.path("/agreements"), body(id, long24, "")));
        assertThat(proposed.get("needsSecondPerson").asBoolean()).isTrue();
        String signed = signature(id);
        Answer.refused(collector.post(path(id, "accept"), signed), 409, "AGREEMENT_NEEDS_SECOND_PERSON");
        Answer.refused(collector.post(path(id, "approve"), "{\"reason\":\"同意\"}"), 422, "AGREEMENT_OWN_PROPOSAL");
        Browser other = Browser.as(application, Role.COLLECTOR, Role.REVIEWER);
        Answer.refused(other.post(path(id, "approve"), "{\"reason\":\"同意\"}"), 403, "AGREEMENT_NO_AUTHORITY");
        assertThat(Answer.texts(
                        Answer.ok(planner.get("/api/v1/agreements/waiting")).get("items"), "id"))
                .contains(id.toString());
        Answer.ok(planner.post(path(id, "approve"), "{\"reason\":\"同意\"}"));
        Answer.ok(collector.post(path(id, "accept"), signed));
        assertThat(agreement(id).get("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void theDatabaseRefusesAnAgreementInForceWithoutItsSecondPerson() {
        String long24 = LateLoan.arrangement("instalments", 0, 44_887, 0, 24, 156_000);
        Browser collector = Browser.as(application, Role.COLLECTOR, Role.REVIEWER);
        UUID id = UUID.randomUUID();
        Answer.ok(collector.post(loan.path("/agreements"), body(id, long24, "")));
        String sign = "accepted_at = now(), accepted_before = proposed_by, accepted_sha256 = body_sha256,"
                + " signature_sealed = '\\x00', signature_sha256 = body_sha256";
        String outsider = "'" + UUID.randomUUID() + "'";
        for (String attack : new String[] {
            "state = 'ACTIVE'",
            "state = 'ACTIVE', " + sign,
            "state = 'ACTIVE', approved_by = proposed_by, approved_at = now(), " + sign,
            "state = 'ACTIVE', approved_by = " + outsider + ", approved_at = now(), " + sign,
            "months = 0",
            "waived_fen = 1",
            "policy_version = 2",
            "state = 'COMPLETED', ended_on = worked_on, ended_by = proposed_by, " + sign,
        }) {
            assertThatThrownBy(() -> db.execute("update plans.agreement set " + attack + " where id = '" + id + "'"))
                    .as(attack)
                    .rootCause()
                    .hasMessageMatching("(?s).*(refused|violates).*");
        }
        for (String attack : new String[] {
            "update plans.policy_grant set most_months = 99",
            "delete from plans.agreement",
            "delete from plans.agreement_line",
            "update plans.part set fen = 1",
            "delete from ledger.agreed",
            "update plans.policy set approver = proposer",
        }) {
            assertThatThrownBy(() -> db.execute(attack))
                    .as(attack)
                    .rootCause()
                    .hasMessageMatching("(?s).*(refused|violates).*");
        }
        String second = "(select user_id from identity.user_role where role = 'PLANNER' limit 1)";
        String approved = "state = 'ACTIVE', approved_by = " + second + ", approved_at = now(), " + sign;
        assertThat(db.execute("update plans.agreement set " + approved + " where id = '" + id + "'"))
                .as("control")
                .isOne();
    }

    @Test
    void oneAgreementIsInForceAtATimeAndAnotherTakesItsPlace() {
        UUID first = proposed(planner, LateLoan.threeMonths());
        Answer.ok(planner.post(path(first, "accept"), signature(first)));
        UUID second = UUID.randomUUID();
        String six = LateLoan.arrangement("instalments", 0, 44_887, 0, 6, 156_000);
        Answer.refused(planner.post(loan.path("/agreements"), body(second, six, "")), 409, "AGREEMENT_ANOTHER_ACTIVE");
        Answer.refused(
                manager.post(
                        loan.path("/promises"),
                        ("{\"id\":\"%s\",\"parts\":[{\"dueOn\":\"2026-07-25\",\"fen\":100}],"
                                        + "\"toleranceFen\":0,\"graceDays\":0,\"way\":\"CALL\",\"replaces\":false}")
                                .formatted(UUID.randomUUID())),
                409,
                "PROMISE_AGREEMENT_ACTIVE");
        String instead = "?replacing=" + first;
        JsonNode asContracted = Answer.ok(planner.get(loan.path("/options") + instead));
        assertThat(asContracted.get("daysPastDue").asInt()).isEqualTo(96);
        assertThat(Answer.ok(planner.get(loan.path("/option-question") + instead))
                        .at("/debt/daysPastDue")
                        .asInt())
                .isEqualTo(96);
        JsonNode quoted = Answer.ok(planner.post(
                loan.path("/options/quote"), "{\"arrangement\":%s,\"replacing\":\"%s\"}".formatted(six, first)));
        assertThat(quoted.at("/option/schedule"))
                .as("today, six months, and what the contract still has")
                .hasSize(14);
        Answer.ok(planner.post(loan.path("/agreements"), body(second, six, first.toString())));
        Answer.ok(planner.post(path(second, "accept"), signature(second)));
        assertThat(agreement(first).get("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(agreement(first).at("/standing/fate").asString()).isEqualTo("CANCELLED");
        assertThat(planHolds(JULY_20)).isOne();
        Answer.ok(manager.post(path(second, "cancel"), "{\"reason\":\"双方同意\"}"));
        assertThat(agreement(second).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(loan.owed(manager).get("dpd").asInt()).isEqualTo(96);
        assertThat(planHolds(JULY_20)).isZero();
        Answer.refused(manager.post(path(second, "cancel"), "{\"reason\":\"双方同意\"}"), 409, "AGREEMENT_NOT_ACTIVE");
    }

    @Test
    void whatWasWorkedOutOnAnotherDayOrBeforeAPaymentIsWorkedOutAnew() {
        UUID id = proposed(planner, LateLoan.threeMonths());
        String signed = signature(id);
        loan.pays(manager, JULY_20, 1_000);
        Answer.refused(planner.post(path(id, "accept"), signed), 409, "AGREEMENT_CHANGED");
        night(JULY_20.plusDays(1));
        Answer.refused(planner.post(path(id, "accept"), signed), 409, "AGREEMENT_OUT_OF_DATE");
        String tooMuch = LateLoan.arrangement("instalments", 0, 44_887, 0, 25, 156_000);
        JsonNode no = Answer.refused(
                planner.post(loan.path("/agreements"), body(UUID.randomUUID(), tooMuch, "")),
                422,
                "AGREEMENT_DECLINED");
        assertThat(no.at("/findings/0/message").asString()).isNotBlank().doesNotContain("plan.refusal");
        Answer.refused(planner.post(path(UUID.randomUUID(), "accept"), signed), 404, "AGREEMENT_UNKNOWN");
    }
}
