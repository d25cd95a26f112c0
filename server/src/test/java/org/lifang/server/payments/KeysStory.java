package org.lifang.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.payments.Till.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.Together;
import org.lifang.server.identity.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** Bar R4 over HTTP: a key is one thing done once, whoever repeats it; {@code ./lifang bench keys} kills besides. */
@LifangTest
class KeysStory {

    private static final int CALLERS = 64;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    private Till till;
    private Till.Late late;
    private String receipt;

    @BeforeEach
    void openMoney() {
        clock.set(TODAY);
        till = new Till(application);
        late = till.late(1_000_000, null);
        receipt = till.received(100_000, TODAY, null, null);
    }

    private MockHttpServletResponse allocate(String of, long fen, UUID key) {
        return till.manager.write(
                HttpMethod.POST, Till.RECEIPTS + "/" + of + "/allocate", Till.shares(late.loan(), fen), key);
    }

    @Test
    void theSameKeyIsAnsweredTheSameAndForAnythingElseRefused() {
        UUID key = Browser.key();
        String first = Answer.text(allocate(receipt, 1_000, key));
        assertThat(Answer.text(allocate(receipt, 1_000, key))).isEqualTo(first);
        Answer.refused(allocate(receipt, 2_000, key), 422, "IDEMPOTENCY_KEY_REUSED");
        String other = till.received(50_000, TODAY, null, null);
        Answer.refused(allocate(other, 1_000, key), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(till.overdue(late)).isEqualTo(999_000);
        assertThat(till.receipt(receipt).get("moves")).hasSize(1);
    }

    @Test
    void sixtyFourTimesOneKeyIsOneEffectAndSixtyFourEqualReceipts() throws Exception {
        UUID key = Browser.key();
        List<String> answers = Together.call(
                CALLERS,
                caller -> () -> Answer.ok(allocate(receipt, 1_000, key)).toString());
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(till.overdue(late)).isEqualTo(999_000);
    }

    @Test
    void sixtyFourKeysOnOneReceiptAndLoanAreAllAccepted() throws Exception {
        List<Integer> states = Together.call(
                CALLERS, caller -> () -> allocate(receipt, 1_000, Browser.key()).getStatus());
        assertThat(states).hasSize(CALLERS).containsOnly(200);
        assertThat(till.overdue(late)).isEqualTo(936_000);
        assertThat(till.receipt(receipt).at("/receipt/open/minor").asLong()).isEqualTo(36_000);
    }

    @Test
    void whatWasRefusedForATimeIsDoneLaterUnderTheSameKey() {
        UUID key = Browser.key();
        UUID first = Browser.key();
        Answer.ok(allocate(receipt, 60_000, first));
        Answer.refused(allocate(receipt, 50_000, key), 422, "MONEY_MORE_THAN_OPEN");
        String move = till.receipt(receipt).at("/moves/0/id").asString();
        String back = "{\"movement\":\"" + move + "\",\"reason\":\"分错\"}";
        Answer.ok(till.act(till.manager, receipt, "take-back", back));
        Answer.ok(allocate(receipt, 50_000, key));
        assertThat(till.overdue(late)).isEqualTo(950_000);
    }
}
