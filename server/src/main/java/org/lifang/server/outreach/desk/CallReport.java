package org.lifang.server.outreach.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.desk.CallResult.Flag;

/**
 * What a collector says of a call.
 *
 * @param promisedOn for results that need a day: when it will be or was paid, or when to come or call
 * @param distress whether the person seemed to be in distress
 * @param hardship whether the person spoke of hardship
 */
record CallReport(
        CallResult result,
        @Nullable LocalDate promisedOn,
        @Nullable Long promisedFen,
        CallResult.NextAction next,
        @Nullable LocalDate nextOn,
        boolean distress,
        boolean hardship,
        @Nullable String note) {

    private static final int MOST_DAYS = 366;

    /** What is wrong with it for a call; null when nothing is. */
    @Nullable
    String fault(Call call, LocalDate today) {
        if (result == CallResult.NOT_DIALLED && (call.dialledAt() != null || call.checkPassed() != null)) {
            return "CALL_WAS_DIALLED";
        }
        boolean debtor = call.script() != null && call.script().forDebtor();
        boolean met = result.action() == CallResult.Action.DEBTOR;
        if (met && (!debtor || !Boolean.TRUE.equals(call.checkPassed())) && result != CallResult.SELF_HARM) {
            return "CALL_IDENTITY_NOT_CHECKED";
        }
        if (result == CallResult.REFUSES_CONTACT && call.person() == 0) {
            return "CALL_RESULT_DOES_NOT_FIT";
        }
        if (result.has(Flag.NEEDS_DATE) && promisedOn == null) {
            return "CALL_DATE_NEEDED";
        }
        if (result.has(Flag.NEEDS_AMOUNT) && (promisedFen == null || promisedFen < 1)) {
            return "CALL_AMOUNT_NEEDED";
        }
        boolean far = (promisedOn != null && promisedOn.isAfter(today.plusDays(MOST_DAYS)))
                || (nextOn != null && (nextOn.isBefore(today) || nextOn.isAfter(today.plusDays(MOST_DAYS))));
        boolean before = promisedOn != null && promisedOn.isBefore(today) && result != CallResult.PAID;
        return far || before ? "CALL_DATE_INVALID" : null;
    }
}
