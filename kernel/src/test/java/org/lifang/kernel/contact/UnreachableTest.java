package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.contact.FactsBuilder.entry;
import static org.lifang.kernel.contact.FactsBuilder.unanswered;
import static org.lifang.kernel.contact.Proposals.DAY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.proposal.Channel;

/** When the debtor cannot be reached (CN-W-10), in the strict reading: three days, and from the day after. */
class UnreachableTest {

    private static Unreachable on(int day, List<ContactEntry> log) {
        return Unreachable.on(day, FactsBuilder.good().log(log).build(), 3, 7);
    }

    private static List<ContactEntry> and(List<ContactEntry> log, ContactEntry more) {
        List<ContactEntry> all = new ArrayList<>(log);
        all.add(more);
        return all;
    }

    @Test
    void threeFailedDaysCountFromTheDayAfter() {
        List<ContactEntry> log = unanswered(1, 2, 3);
        Unreachable met = on(DAY, log);
        assertThat(met.holds()).isTrue();
        assertThat(met.evidence()).containsExactlyElementsOf(log);
        assertThat(on(DAY - 1, log).holds()).as("on the third day itself").isFalse();
        assertThat(on(DAY + 6, log).holds()).isTrue();
        assertThat(on(DAY + 7, log).holds()).as("too long ago").isFalse();
    }

    @Test
    void threeFailedCallsOnOneDayAreNotThreeDays() {
        assertThat(on(DAY, unanswered(1, 1, 1)).holds()).isFalse();
        assertThat(on(DAY, unanswered(1, 2, 4)).holds()).isFalse();
    }

    @Test
    void onceTheDebtorIsReachedOrCallsTheCountBeginsAnew() {
        List<ContactEntry> log = unanswered(1, 2, 3);
        assertThat(on(DAY, and(log, entry(DAY - 2, 20, Channel.CALL, Outcome.CONNECTED)))
                        .holds())
                .isFalse();
        assertThat(on(DAY, and(log, entry(DAY, 8, Channel.VISIT, Outcome.CONNECTED)))
                        .holds())
                .isFalse();
        assertThat(on(DAY, and(log, entry(DAY - 4, 20, Channel.CALL, Outcome.EFFECTIVE)))
                        .holds())
                .isTrue();
        ContactEntry call = entry(DAY, 8, Channel.CALL, Outcome.ATTEMPTED);
        ContactEntry inbound = new ContactEntry(
                call.day(),
                call.second(),
                call.channel(),
                call.style(),
                call.purpose(),
                call.target(),
                0,
                call.point(),
                call.kind(),
                0,
                Outcome.ATTEMPTED,
                true);
        assertThat(on(DAY, and(log, inbound)).holds()).isFalse();
    }

    @Test
    void messagesAndReservedCallsAreNoFailedCalls() {
        List<ContactEntry> log = unanswered(2, 3);
        assertThat(on(DAY, and(log, entry(DAY - 1, 9, Channel.SMS, Outcome.ATTEMPTED)))
                        .holds())
                .isFalse();
        assertThat(on(DAY, and(log, entry(DAY - 1, 9, Channel.CALL, Outcome.RESERVED)))
                        .holds())
                .isFalse();
    }

    @Test
    void anInvalidNumberIsEnoughUntilTheDebtorIsHeardOf() {
        Facts invalid = FactsBuilder.good().set(Fact.NUMBER_INVALID_ON, DAY - 1).build();
        assertThat(Unreachable.on(DAY, invalid, 3, 7).numberInvalid()).isTrue();
        Facts heard = invalid.change()
                .log(List.of(entry(DAY - 1, 9, Channel.VISIT, Outcome.CONNECTED)))
                .build();
        assertThat(Unreachable.on(DAY, heard, 3, 7).holds()).isFalse();
    }
}
