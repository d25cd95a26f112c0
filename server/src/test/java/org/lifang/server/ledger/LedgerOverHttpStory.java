package org.lifang.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.portfolio.Uploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The unpaid instalment of worked example A, due on 10 January 2026, as a manager reads and changes it. */
@LifangTest
class LedgerOverHttpStory {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    private static final LocalDate DAY_45 = DUE.plusDays(45);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<String> PARTS = List.of("principal", "interest", "penalty", "compound", "fees");
    private static final int BORROWERS = 20;
    private static int number;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    private final Browser manager;
    private final Uploads uploads;
    private String borrower = "";
    private String loan = "";
    private String second = "";

    LedgerOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
        uploads = new Uploads(manager);
    }

    @BeforeEach
    void aBorrowerWithTwoLoans() {
        clock.set(TODAY);
        if (number == 0) {
            book();
        }
        number++;
        borrower = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"N" + number + "\"}"))
                .at("/items/0/id")
                .asString();
        JsonNode loans = Answer.ok(manager.get("/api/v1/borrowers/" + borrower)).get("loans");
        loan = loans.at("/0/id").asString();
        second = loans.at("/1/id").asString();
    }

    /** As many borrowers as there are stories about one. */
    private void book() {
        StringBuilder tape = new StringBuilder("[borrowers]\nborrower_no,name\n");
        each(tape, "N%1$d,示例·欠款人\n");
        tape.append("[loans]\nloan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on\n");
        each(tape, """
                N%1$d-A,N%1$d,现金贷,954.85,15.6,BULLET,2025-10-10,2026-01-10
                N%1$d-B,N%1$d,现金贷,3000.00,12,EQUAL_PRINCIPAL,2025-11-01,2026-05-01
                """);
        tape.append("[instalments]\nloan_no,seq,due_on,principal,interest\n");
        each(tape, """
                N%1$d-A,1,2026-01-10,954.85,131.65
                N%1$d-B,1,2025-12-01,1000.00,30.00
                N%1$d-B,2,2026-03-10,1000.00,20.00
                N%1$d-B,3,2026-05-01,1000.00,10.00
                """);
        JsonNode booked = uploads.committed(uploads.checked(tape.toString()));
        assertThat(booked.get("rowsBad").asLong()).isZero();
        assertThat(booked.get("state").asString()).isEqualTo("COMMITTED");
    }

    private static void each(StringBuilder tape, String lines) {
        for (int i = 1; i <= BORROWERS; i++) {
            tape.append(lines.formatted(i));
        }
    }

    @Test
    void whatIsOwedIsToldForAnyDateAndItsPartsAddUp() {
        JsonNode dueDay = owed(loan, DUE);
        assertThat(total(dueDay.get("overdue"))).isZero();
        assertThat(total(dueDay.get("dueNotOverdue"))).isEqualTo(108_650);
        JsonNode day45 = owed(loan, DAY_45);
        assertThat(parts(day45.get("overdue"))).containsExactly(95_485L, 13_165L, 2_793L, 385L, 0L);
        assertThat(total(day45.get("overdue"))).isEqualTo(111_828);
        assertThat(day45.get("dpd").asInt()).isEqualTo(45);
        assertThat(day45.get("bucket").asString()).isEqualTo("M2");
        assertThat(day45.at("/limitation/expiresOn").asString()).isEqualTo("2029-01-10");
        assertThat(Answer.ok(manager.get("/api/v1/loans/" + loan + "/owed"))).isEqualTo(owed(loan, TODAY));
        for (LocalDate date = LocalDate.of(2025, 10, 10); date.isBefore(TODAY.plusYears(1)); date = date.plusDays(23)) {
            addsUp(owed(loan, date));
            addsUp(owed(second, date));
        }
        Answer.refused(manager.get("/api/v1/loans/" + loan + "/owed?on=1900-01-01"), 422, "DATE_OUT_OF_RANGE");
        Answer.refused(manager.get("/api/v1/loans/" + loan + "/owed?on=tomorrow"), 400, "BODY_INVALID");
        Answer.refused(manager.get("/api/v1/loans/1234567/owed"), 404, "LOAN_UNKNOWN");
    }

    @Test
    void aBorrowerOwesTheSumOfTheLoans() {
        for (LocalDate date : List.of(DUE, DAY_45, TODAY, TODAY.plusDays(100))) {
            JsonNode whole = Answer.ok(manager.get("/api/v1/borrowers/" + borrower + "/owed?on=" + date));
            assertThat(Answer.texts(whole.get("loans"), "loanId")).containsExactly(loan, second);
            JsonNode first = owed(loan, date);
            JsonNode other = owed(second, date);
            assertThat(total(whole.get("overdue")))
                    .isEqualTo(total(first.get("overdue")) + total(other.get("overdue")));
            for (String part : PARTS) {
                assertThat(fen(whole.at("/overdue/" + part)))
                        .isEqualTo(fen(first.at("/overdue/" + part)) + fen(other.at("/overdue/" + part)));
            }
            assertThat(fen(whole.get("payoff"))).isEqualTo(fen(first.get("payoff")) + fen(other.get("payoff")));
            assertThat(whole.get("dpd").asInt())
                    .isEqualTo(
                            Math.max(first.get("dpd").asInt(), other.get("dpd").asInt()));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-12-20,2026-03-10", "2025-11-01,2027-11-01", "2026-02-01,2026-02-01", "2020-01-01,2026-03-10"})
    void theCurveGoesFromTheFirstDayToTheLastAndAgreesWithEveryDay(LocalDate from, LocalDate to) {
        JsonNode curve = Answer.ok(manager.get("/api/v1/loans/" + second + "/owed/curve?from=" + from + "&to=" + to));
        assertThat(curve.size()).isBetween(1, 240);
        assertThat(curve.get(0).get("on").asString()).isEqualTo(from.toString());
        assertThat(curve.get(curve.size() - 1).get("on").asString()).isEqualTo(to.toString());
        assertThat(Answer.texts(curve, "on")).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < curve.size(); i += 29) {
            JsonNode day = curve.get(i);
            JsonNode overdue =
                    owed(second, LocalDate.parse(day.get("on").asString())).get("overdue");
            assertThat(parts(day)).isEqualTo(parts(overdue));
        }
        String swapped = "/owed/curve?from=" + to.plusDays(1) + "&to=" + from;
        Answer.refused(manager.get("/api/v1/loans/" + second + swapped), 400, "DATES_OUT_OF_ORDER");
    }

    @Test
    void aPaymentFoundLateCountsFromTheDayItWasMade() {
        UUID id = Browser.key();
        JsonNode posted = Answer.ok(pay(loan, id, DUE, 108_650));
        assertThat(posted.get("id").asString()).isEqualTo(id.toString());
        assertThat(posted.get("overdueFen").asLong()).isZero();
        assertThat(total(owed(loan, DAY_45).get("overdue"))).isZero();
        JsonNode payments =
                Answer.ok(manager.get("/api/v1/loans/" + loan + "/payments")).get("items");
        assertThat(payments.size()).isOne();
        assertThat(fen(payments.at("/0/amount"))).isEqualTo(108_650);
        JsonNode steps = owed(loan, DAY_45).get("steps");
        assertThat(Answer.texts(steps, "paymentId")).contains(id.toString());
        assertThat(audit("payment.recorded")).hasSize(1);
    }

    @Test
    void aKeyDoesItsWorkOnceAndOnlyItsOwn() {
        UUID key = Browser.key();
        String path = "/api/v1/loans/" + loan + "/payments";
        String body = payment(Browser.key(), TODAY, 10_000, "CNY", "R-" + number);
        MockHttpServletResponse dry = manager.write(HttpMethod.POST, path + "?dryRun=true", body, key);
        assertThat(Answer.ok(dry).get("overdueFen").asLong()).isPositive();
        assertThat(payments()).isZero();
        String first = Answer.text(manager.write(HttpMethod.POST, path, body, key));
        assertThat(Answer.text(manager.write(HttpMethod.POST, path, body, key))).isEqualTo(first);
        assertThat(payments()).isOne();
        Answer.refused(
                manager.write(HttpMethod.POST, path, body.replace("10000", "20000"), key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        Answer.refused(
                manager.write(HttpMethod.POST, "/api/v1/loans/" + second + "/payments", body, key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        Answer.refused(manager.post(path, body), 409, "ALREADY_RECORDED");
        Answer.refused(
                manager.post(path, payment(Browser.key(), TODAY, 10_000, "CNY", "R-" + number)),
                409,
                "ALREADY_RECORDED");
        assertThat(payments()).isOne();
    }

    @Test
    void paymentsThatCannotBeAreRefusedInWordsAndLeaveNothing() {
        String path = "/api/v1/loans/" + loan + "/payments";
        Answer.refused(pay(loan, Browser.key(), TODAY.plusDays(1), 1), 422, "DATE_IN_THE_FUTURE");
        JsonNode early =
                Answer.refused(pay(loan, Browser.key(), LocalDate.of(2025, 10, 9), 1), 422, "BEFORE_DISBURSEMENT");
        assertThat(early.get("detail").asString()).contains("2025-10-10");
        Answer.refused(pay(loan, Browser.key(), TODAY, 0), 422, "VALUE_OUT_OF_RANGE");
        Answer.refused(manager.post(path, payment(Browser.key(), TODAY, 1, "TWD", null)), 422, "VALUE_OUT_OF_RANGE");
        JsonNode empty = Answer.refused(manager.post(path, "{}"), 400, "BODY_INVALID");
        assertThat(Answer.texts(empty.get("findings"), "field"))
                .containsExactlyInAnyOrder("id", "paidOn", "amount", "channel");
        Answer.refused(pay("7654321", Browser.key(), TODAY, 1), 404, "LOAN_UNKNOWN");
        assertThat(payments()).isZero();
    }

    @Test
    void aReversalPutsEverythingBackAndHappensOnce() {
        JsonNode before = owed(loan, TODAY).get("overdue");
        UUID id = Browser.key();
        Answer.ok(pay(loan, id, DAY_45, 60_000));
        assertThat(total(owed(loan, DAY_45).get("overdue"))).isEqualTo(51_828);
        String path = "/api/v1/payments/" + id + "/reverse";
        JsonNode nameless = Answer.refused(manager.post(path, "{\"on\":null,\"reason\":\" \"}"), 400, "BODY_INVALID");
        assertThat(nameless.at("/findings/0/field").asString()).isEqualTo("reason");
        Answer.refused(
                manager.post(path, "{\"on\":\"2026-02-01\",\"reason\":\"入错账户\"}"), 422, "REVERSAL_BEFORE_PAYMENT");
        Answer.ok(manager.post(path, "{\"on\":\"2026-02-24\",\"reason\":\"入错账户\"}"));
        assertThat(owed(loan, TODAY).get("overdue")).isEqualTo(before);
        Answer.refused(manager.post(path, "{\"on\":null,\"reason\":\"入错账户\"}"), 409, "ALREADY_REVERSED");
        JsonNode payments = Answer.ok(manager.get("/api/v1/loans/" + loan + "/payments"));
        assertThat(payments.at("/items/0/reversedOn").asString()).isEqualTo("2026-02-24");
        Answer.refused(
                manager.post("/api/v1/payments/" + Browser.key() + "/reverse", "{\"reason\":\"入错账户\"}"),
                404,
                "PAYMENT_UNKNOWN");
        assertThat(audit("payment.reversed")).containsExactly("入错账户");
    }

    @Test
    void waiversPausesAndNewRatesChangeWhatIsOwed() {
        JsonNode tooMuch = Answer.refused(
                post("waivers", "\"on\":\"2026-02-24\",\"component\":\"PENALTY\",\"amount\":" + cny(2_794)),
                422,
                "WAIVER_TOO_LARGE");
        assertThat(tooMuch.get("detail").asString()).contains("27.93");
        Answer.ok(post("waivers", "\"on\":\"2026-02-24\",\"component\":\"PENALTY\",\"amount\":" + cny(2_793)));
        assertThat(parts(owed(loan, DAY_45).get("overdue"))).containsExactly(95_485L, 13_165L, 0L, 385L, 0L);
        Answer.refused(post("pauses", "\"from\":\"2026-02-24\",\"until\":\"2026-02-24\""), 422, "VALUE_OUT_OF_RANGE");
        Answer.ok(post("pauses", "\"from\":\"2026-02-24\",\"until\":\"2026-03-10\""));
        JsonNode paused = owed(loan, TODAY);
        assertThat(paused.get("dpd").asInt()).isEqualTo(45);
        assertThat(fen(paused.at("/overdue/penalty"))).isZero();
        Answer.refused(post("rate-changes", "\"on\":\"2026-03-10\",\"ratePpm\":1000001"), 422, "VALUE_OUT_OF_RANGE");
        Answer.ok(post("rate-changes", "\"on\":\"2026-03-10\",\"ratePpm\":0"));
        assertThat(fen(owed(loan, TODAY.plusDays(30)).at("/overdue/penalty"))).isZero();
        assertThat(Answer.texts(owed(loan, TODAY.plusDays(30)).get("steps"), "kind"))
                .contains("INSTALMENT_DUE", "WAIVER", "PAUSE_BEGINS", "PAUSE_ENDS", "RATE_CHANGE", "AS_OF");
        addsUp(owed(loan, TODAY.plusDays(30)));
        assertThat(audit("loan.waived")).containsExactly("困难帮扶");
        assertThat(audit("loan.paused")).hasSize(1);
        assertThat(audit("loan.rate-changed")).hasSize(1);
    }

    @Test
    void costsCallsDemandsAndPromisesAreRecorded() {
        Answer.ok(post("costs", "\"on\":\"2026-03-01\",\"amount\":" + cny(5_000) + ",\"disclosed\":true"));
        Answer.ok(post("costs", "\"on\":\"2026-03-02\",\"amount\":" + cny(9_000) + ",\"disclosed\":false"));
        JsonNode owed = owed(loan, TODAY);
        assertThat(fen(owed.at("/overdue/fees")))
                .as("what was not disclosed is not owed")
                .isEqualTo(5_000);
        assertThat(Answer.texts(owed.get("steps"), "kind")).contains("COST", "COST_NOT_DEMANDABLE");
        addsUp(owed);
        Answer.ok(post("demands", "\"on\":\"2026-03-05\",\"kind\":\"SIGNED_LETTER\""));
        assertThat(owed(loan, TODAY).at("/limitation/expiresOn").asString()).isEqualTo("2029-03-05");
        Answer.ok(post("acknowledgements", "\"on\":\"2026-03-08\",\"kind\":\"PROMISE\""));
        assertThat(owed(loan, TODAY).at("/limitation/expiresOn").asString()).isEqualTo("2029-03-08");
        Answer.refused(post("accelerations", "\"on\":\"2026-03-10\""), 409, "NOTHING_TO_CALL");
        loan = second;
        Answer.ok(post("accelerations", "\"on\":\"2026-03-10\""));
        JsonNode called = owed(second, TODAY.plusDays(1));
        assertThat(fen(called.at("/overdue/principal"))).isEqualTo(300_000);
        addsUp(called);
        Answer.refused(post("accelerations", "\"on\":\"2026-03-10\""), 409, "NOTHING_TO_CALL");
    }

    @Test
    void aLoanTheLenderComputesIsReadAndNotBooked() {
        String no = "S" + number;
        uploads.committed(uploads.checked("lifang-sample-arrears", """
                borrower_no,name,loan_no,product,principal,disbursed_on,matures_on,as_of,days_overdue,\
                outstanding_principal,overdue_principal,overdue_interest
                %1$s,示例·卡友,%1$s-1,信用卡,9000.00,2025-01-01,2027-01-01,2026-02-28,40,8000.00,700.00,30.00
                """.formatted(no)));
        String stated = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"" + no + "-1\"}"))
                .at("/items/0/id")
                .asString();
        String id = Answer.ok(manager.get("/api/v1/borrowers/" + stated))
                .at("/loans/0/id")
                .asString();
        JsonNode owed = owed(id, LocalDate.of(2026, 2, 28));
        assertThat(owed.get("statedByLender").asBoolean()).isTrue();
        assertThat(parts(owed.get("overdue"))).containsExactly(70_000L, 3_000L, 0L, 0L, 0L);
        assertThat(owed.get("dpd").asInt()).isEqualTo(40);
        addsUp(owed);
        JsonNode early =
                Answer.refused(manager.get("/api/v1/loans/" + id + "/owed?on=2026-02-27"), 422, "NOTHING_STATED_YET");
        assertThat(early.get("detail").asString()).contains("2026-02-28");
        Answer.refused(pay(id, Browser.key(), TODAY, 1_000), 409, "LENDER_COMPUTES");
    }

    @Test
    void whoMayNotSeeTheBorrowerLearnsNothingOfTheLoan() {
        Browser collector = Browser.as(application, Role.COLLECTOR);
        for (String part : List.of("/owed", "/owed/curve?from=2026-01-01&to=2026-03-01", "/payments")) {
            Answer.refused(collector.get("/api/v1/loans/" + loan + part), 404, "LOAN_UNKNOWN");
        }
        Browser planner = Browser.as(application, Role.PLANNER);
        String path = "/api/v1/loans/" + loan;
        assertThat(planner.post(path + "/waivers", "{}").getStatus()).isEqualTo(403);
        Answer.ok(planner.post(path + "/payments", payment(Browser.key(), TODAY, 100, "CNY", null)));
    }

    private void addsUp(JsonNode owed) {
        long due = total(owed.get("overdue")) + total(owed.get("dueNotOverdue"));
        long toCome = fen(owed.get("notYetDue"));
        assertThat(fen(owed.get("outstandingPrincipal")))
                .isEqualTo(fen(owed.at("/overdue/principal")) + fen(owed.at("/dueNotOverdue/principal")) + toCome);
        long everything = due + toCome + fen(owed.get("accruedInterest"));
        assertThat(fen(owed.get("payoff"))).isIn(everything, everything - fen(owed.at("/cost/excess")));
        JsonNode steps = owed.get("steps");
        steps.forEach(step -> assertThat(total(step.get("amounts"))).isNotNegative());
        if (!owed.get("statedByLender").asBoolean() && steps.size() > 0) {
            assertThat(total(steps.get(steps.size() - 1).get("amounts"))).isEqualTo(due);
        }
        assertThat(Answer.texts(steps, "text")).noneMatch(text -> text.contains("{"));
    }

    private JsonNode owed(String id, LocalDate on) {
        return Answer.ok(manager.get("/api/v1/loans/" + id + "/owed?on=" + on));
    }

    private int payments() {
        return Answer.ok(manager.get("/api/v1/loans/" + loan + "/payments"))
                .get("items")
                .size();
    }

    private MockHttpServletResponse pay(String id, UUID payment, LocalDate on, long fen) {
        return manager.post("/api/v1/loans/" + id + "/payments", payment(payment, on, fen, "CNY", null));
    }

    private static String payment(UUID id, LocalDate on, long fen, String currency, @Nullable String reference) {
        String amount = "{\"minor\":" + fen + ",\"currency\":\"" + currency + "\"}";
        String named = reference == null ? "null" : "\"" + reference + "\"";
        return "{\"id\":\"%s\",\"paidOn\":\"%s\",\"amount\":%s,\"channel\":\"BANK\",\"reference\":%s}"
                .formatted(id, on, amount, named);
    }

    private MockHttpServletResponse post(String what, String body) {
        return manager.post("/api/v1/loans/" + loan + "/" + what, "{" + body + ",\"reason\":\"困难帮扶\"}");
    }

    private static String cny(long fen) {
        return "{\"minor\":" + fen + ",\"currency\":\"CNY\"}";
    }

    /** Why, of every line of an action about this loan. */
    private List<String> audit(String action) {
        Browser auditor = Browser.as(application, Role.AUDITOR);
        return Answer.texts(
                Answer.ok(auditor.get("/api/v1/audit?action=" + action + "&target=loan/" + loan))
                        .get("items"),
                "reason");
    }

    private static long fen(JsonNode amount) {
        assertThat(amount.get("currency").asString()).isEqualTo("CNY");
        return amount.get("minor").asLong();
    }

    /** The whole, which its parts must add up to. */
    private static long total(JsonNode split) {
        long total = fen(split.get("total"));
        assertThat(parts(split).stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        return total;
    }

    private static List<Long> parts(JsonNode split) {
        return PARTS.stream().map(part -> fen(split.get(part))).toList();
    }
}
