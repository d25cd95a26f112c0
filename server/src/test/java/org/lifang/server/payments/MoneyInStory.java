package org.lifang.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.payments.Till.DUE;
import static org.lifang.server.payments.Till.RECEIPTS;
import static org.lifang.server.payments.Till.TODAY;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.payments.receipt.PaymentReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Money that comes in on 10 March 2026: told once, placed without a guess, and every fen of it always somewhere. */
@LifangTest
class MoneyInStory {

    private static final String ENTRIES = "/api/v1/money/entries";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    private Till till;

    @BeforeEach
    void march() {
        clock.set(TODAY);
        till = new Till(application);
    }

    @Test
    void oneEntersItAnotherConfirmsItAndTheLoanItNamesIsPaidFromTheDayItCameIn() {
        Till.Late late = till.late(100_000, null);
        UUID id = Browser.key();
        String body = Till.entry(id, "E-" + id, 40_000, DUE.plusDays(3), "示例·付款人", "还款 " + late.no());
        Answer.ok(till.manager.post(ENTRIES, body));
        assertThat(till.overdue(late)).as("nothing yet").isEqualTo(100_000);
        Answer.refused(till.manager.post(ENTRIES + "/" + id + "/confirm", ""), 422, "ENTRY_OWN_PROPOSAL");
        JsonNode waiting = Answer.ok(till.second.get(ENTRIES));
        assertThat(waiting.toString()).contains(id.toString()).doesNotContain("付款人");
        JsonNode confirmed = Answer.ok(till.second.post(ENTRIES + "/" + id + "/confirm", ""));
        assertThat(confirmed.get("openFen").asLong()).isZero();
        assertThat(till.overdue(late)).isEqualTo(60_000);
        JsonNode whole = till.receipt(confirmed.get("receipt").asString());
        assertThat(whole.at("/moves/0/basis").asString()).isEqualTo("REFERENCE");
        assertThat(whole.at("/moves/0/on").asString()).isEqualTo(DUE.plusDays(3).toString());
        assertThat(whole.at("/receipt/payerMasked").asString()).isEqualTo("示例·付**");
        Answer.refused(till.second.post(ENTRIES + "/" + id + "/confirm", ""), 409, "ENTRY_DECIDED");
        UUID other = Browser.key();
        Answer.refused(
                till.planner.post(ENTRIES, Till.entry(other, "E-" + id, 40_000, TODAY, null, null)),
                409,
                "ENTRY_REFERENCE_TAKEN");
    }

    @Test
    void ourOwnReferenceAndAgreementsNameALoanToo() {
        Till.Late late = till.late(100_000, null);
        String reference = PaymentReference.of(late.loan());
        String id = till.received(10_000, TODAY, null, "谢谢" + reference.toLowerCase(java.util.Locale.ROOT) + "。");
        assertThat(till.receipt(id).at("/receipt/open/minor").asLong()).isZero();
        assertThat(till.overdue(late)).isEqualTo(90_000);
        char last = reference.charAt(reference.length() - 1);
        String misread = reference.substring(0, reference.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
        String wrong = till.received(10_000, TODAY, null, misread);
        assertThat(till.receipt(wrong).at("/receipt/waits").asString()).isEqualTo("NO_REFERENCE");
    }

    @Test
    void onePersonOfThatNameWithOneLoanOfThatSumIsEnoughAndTwoNamesakesAreNot() {
        Till.Late late = till.late(77_700, "示例·欧阳独一");
        String placed = till.received(77_700, TODAY, "示例·欧阳独一", "还款");
        assertThat(till.receipt(placed).at("/moves/0/basis").asString()).isEqualTo("NAME_AND_SUM");
        assertThat(till.overdue(late)).isZero();
        till.late(55_500, "示例·王重名");
        Till.Late second = till.late(66_600, "示例·王重名");
        String waits = till.received(66_600, TODAY, "示例·王重名", null);
        JsonNode whole = till.receipt(waits);
        assertThat(whole.at("/receipt/waits").asString()).isEqualTo("SEVERAL_PEOPLE");
        assertThat(whole.get("proposals")).hasSize(2);
        assertThat(whole.at("/proposals/0/loan/loanId").asString()).isEqualTo(Long.toString(second.loan()));
        assertThat(Answer.texts(whole.at("/proposals/0/hints"), "code")).contains("SAME_NAME", "SUM_OVERDUE");
        JsonNode queue = Answer.ok(till.planner.get(RECEIPTS + "/waiting?size=20"));
        assertThat(queue.toString()).contains(waits);
        Answer.ok(till.act(till.planner, waits, "allocate", Till.shares(second.loan(), 66_600)));
        assertThat(till.overdue(second)).isZero();
        Answer.refused(
                till.act(till.planner, waits, "allocate", Till.shares(second.loan(), 1)), 422, "MONEY_MORE_THAN_OPEN");
    }

    @Test
    void itIsSplitOverLoansAndForASecondPersonOnlyWithAReason() {
        Till.Late one = till.late(50_000, null);
        Till.Late two = till.another(one, 50_000);
        Till.Late other = till.late(50_000, null);
        String id = till.received(90_000, TODAY, null, one.no() + " 与 " + two.no());
        assertThat(till.receipt(id).at("/receipt/waits").asString()).isEqualTo("SEVERAL_LOANS");
        Answer.ok(till.act(till.planner, id, "allocate", Till.shares(one.loan(), 30_000, two.loan(), 20_000)));
        assertThat(till.receipt(id).at("/receipt/waits").asString()).isEqualTo("LEFT_OVER");
        String stranger = Till.shares(other.loan(), 40_000);
        Answer.refused(till.act(till.planner, id, "allocate", stranger), 422, "MONEY_NEEDS_REASON");
        Answer.ok(till.act(till.planner, id, "allocate", stranger.replace("]}", "],\"reason\":\"家属代还，已电话核实\"}")));
        assertThat(till.overdue(one) + till.overdue(two) + till.overdue(other)).isEqualTo(60_000);
        assertThat(till.receipt(id).at("/receipt/open/minor").asLong()).isZero();
        Answer.refused(
                till.act(till.planner, id, "allocate", Till.shares(one.loan(), 1, one.loan(), 1)),
                422,
                "MONEY_LOAN_TWICE");
    }

    @Test
    void whatWasGivenWronglyIsTakenBackHereAndNotBehindOurBack() {
        Till.Late wrong = till.late(50_000, null);
        Till.Late right = till.late(50_000, null);
        String id = till.received(50_000, TODAY, null, wrong.no());
        JsonNode move = till.receipt(id).at("/moves/0");
        String payment = Answer.ok(till.manager.get(wrong.path() + "/payments"))
                .at("/items/0/id")
                .asString();
        Answer.refused(
                till.manager.post("/api/v1/payments/" + payment + "/reverse", "{\"reason\":\"入错\"}"),
                409,
                "PAYMENT_PART_OF_RECEIPT");
        String back = "{\"movement\":\"" + move.get("id").asString() + "\",\"reason\":\"附言写错\"}";
        Answer.ok(till.act(till.manager, id, "take-back", back));
        Answer.refused(till.act(till.manager, id, "take-back", back), 409, "MONEY_TAKEN_BACK_ALREADY");
        assertThat(till.overdue(wrong)).isEqualTo(50_000);
        assertThat(till.receipt(id).at("/receipt/waits").asString()).isEqualTo("TAKEN_BACK");
        Answer.ok(till.act(till.planner, id, "allocate", Till.shares(right.loan(), 50_000)));
        assertThat(till.overdue(right)).isZero();
        JsonNode again = till.receipt(id).at("/moves/2/id");
        Answer.ok(till.act(
                till.manager, id, "take-back", "{\"movement\":\"" + again.asString() + "\",\"reason\":\"再次核对\"}"));
        Answer.ok(till.act(till.planner, id, "allocate", Till.shares(wrong.loan(), 50_000)));
        assertThat(till.overdue(wrong)).as("the same loan a second time").isZero();
    }

    @Test
    void aChargebackTakesTheLoansBackAsFarAsNeededAndTheRestStaysOpen() {
        Till.Late one = till.late(50_000, null);
        Till.Late two = till.another(one, 50_000);
        String id = till.received(80_000, TODAY, null, null);
        Answer.ok(till.act(till.planner, id, "allocate", Till.shares(one.loan(), 50_000, two.loan(), 30_000)));
        Answer.refused(
                till.act(till.manager, id, "return", "{\"fen\":80001,\"reason\":\"拒付\"}"), 422, "MONEY_MORE_THAN_OPEN");
        JsonNode kept = Answer.ok(till.act(till.manager, id, "return", "{\"fen\":20000,\"reason\":\"拒付\"}"));
        assertThat(kept.get("returnedFen").asLong()).isEqualTo(20_000);
        assertThat(kept.get("openFen").asLong()).isEqualTo(10_000);
        assertThat(till.overdue(one)).isZero();
        assertThat(till.overdue(two)).isEqualTo(50_000);
        assertThat(sums(till.receipt(id))).isEqualTo(80_000);
    }

    @Test
    void aRefundIsPaidByASecondPersonFromWhatIsOpen() {
        String id = till.received(30_000, TODAY, null, null);
        UUID refund = Browser.key();
        String body = "{\"id\":\"%s\",\"fen\":%d,\"to\":\"示例银行 6200****0001\",\"reason\":\"重复付款\"}";
        Answer.refused(
                till.act(till.manager, id, "refunds", body.formatted(refund, 30_001)), 422, "MONEY_MORE_THAN_OPEN");
        Answer.ok(till.act(till.manager, id, "refunds", body.formatted(refund, 20_000)));
        Answer.refused(
                till.act(till.manager, id, "refunds", body.formatted(Browser.key(), 20_000)),
                422,
                "MONEY_MORE_THAN_OPEN");
        String pay = "/api/v1/money/refunds/" + refund + "/pay";
        Answer.refused(till.manager.post(pay, ""), 422, "MONEY_OWN_PROPOSAL");
        assertThat(Answer.ok(till.planner.get("/api/v1/money/refunds")).toString())
                .contains(refund.toString())
                .doesNotContain("6200");
        Answer.ok(till.second.post(pay, ""));
        Answer.refused(till.second.post(pay, ""), 409, "MONEY_REFUND_DECIDED");
        JsonNode whole = till.receipt(id);
        assertThat(whole.at("/receipt/refunded/minor").asLong()).isEqualTo(20_000);
        assertThat(sums(whole)).isEqualTo(30_000);
        JsonNode read =
                Answer.ok(till.act(till.second, id, "reveal", "{\"purpose\":\"VERIFY\",\"reason\":\"核对退款账户\"}"));
        assertThat(read.at("/refunds/0/to").asString()).contains("6200");
    }

    @Test
    void moneyForAClosedLoanOrOneTheLenderComputesWaitsWithItsReason() {
        Till.Late closed = till.late(50_000, null);
        application
                .getBean(org.jooq.DSLContext.class)
                .execute("update portfolio.loan set closed_on = ? where id = ?", TODAY, closed.loan());
        String id = till.received(50_000, TODAY, null, closed.no());
        assertThat(till.receipt(id).at("/receipt/waits").asString()).isEqualTo("LOAN_CLOSED");
        Answer.refused(till.act(till.planner, id, "allocate", Till.shares(closed.loan(), 50_000)), 409, "LOAN_CLOSED");
        long stated = application.getBean(BookFixture.class).statedLoan(closed.borrower(), "STATED-000001");
        application.getBean(BookFixture.class).snapshot(stated, TODAY, 40, null, 1_000);
        application.getBean(BookFixture.class).derive(TODAY, stated);
        String theirs = till.received(5_000, TODAY, null, "STATED-000001");
        assertThat(till.receipt(theirs).at("/receipt/waits").asString()).isEqualTo("LENDER_COMPUTES");
    }

    @Test
    void moreThanAllIsOwedStaysAsTheLoansCredit() {
        Till.Late late = till.late(10_000, null);
        String id = till.received(15_000, TODAY, null, late.no());
        assertThat(till.receipt(id).at("/receipt/open/minor").asLong()).isZero();
        assertThat(Answer.ok(till.manager.get(late.path() + "/owed"))
                        .at("/credit/minor")
                        .asLong())
                .isEqualTo(5_000);
    }

    @Test
    void moneyIsTakenOnDesignatedChannelsOnlyAndCashOnlyAfterTwoManagers() {
        Till.Late late = till.late(10_000, null);
        String cash = """
                {"id":"%s","paidOn":"%s","amount":{"minor":100,"currency":"CNY"},"channel":"CASH"}
                """;
        JsonNode no = Answer.refused(
                till.manager.post(late.path() + "/payments", cash.formatted(Browser.key(), TODAY)),
                422,
                "CHANNEL_NOT_DESIGNATED");
        assertThat(no.at("/findings/0/citation").asString()).isEqualTo("CN-V-17");
        assertThat(no.at("/findings/0/message").asString()).contains("二手", "内部规定");
        UUID id = Browser.key();
        String entry = Till.entry(id, "C-" + id, 100, TODAY, null, null).replace("\"BANK\"", "\"CASH\"");
        Answer.refused(till.planner.post(ENTRIES, entry), 422, "MONEY_CHANNEL_CLOSED");
        String channel = "/api/v1/money/channels/CASH/";
        String why = "{\"reason\":\"偏远网点，董事会批准\"}";
        Browser admin = Browser.as(application, Role.ADMIN);
        Answer.refused(admin.post(channel + "reopen", why), 422, "CHANNEL_CASH_NEEDS_MANAGERS");
        Answer.ok(till.manager.post(channel + "reopen", why));
        Answer.refused(admin.post(channel + "open", ""), 422, "CHANNEL_CASH_NEEDS_MANAGERS");
        Answer.refused(till.manager.post(channel + "open", ""), 422, "CHANNEL_OWN_PROPOSAL");
        Answer.ok(till.second.post(channel + "open", ""));
        Answer.ok(till.manager.post(late.path() + "/payments", cash.formatted(Browser.key(), TODAY)));
        Answer.ok(till.manager.post(channel + "close", why));
        Answer.refused(
                till.manager.post(late.path() + "/payments", cash.formatted(Browser.key(), TODAY)),
                422,
                "CHANNEL_NOT_DESIGNATED");
    }

    private static long sums(JsonNode whole) {
        long sum = 0;
        for (String part : new String[] {"allocated", "refunded", "returned", "open"}) {
            sum += whole.at("/receipt/" + part + "/minor").asLong();
        }
        return sum;
    }
}
