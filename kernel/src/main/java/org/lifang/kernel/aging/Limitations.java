package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out when a claim becomes time-barred (CN-L-01 to CN-L-06). */
final class Limitations {

    private static final int PERIOD_YEARS = 3;
    private static final int LONG_STOP_YEARS = 20;

    private Limitations() {}

    /**
     * The period as it stands on a date.
     *
     * @param lastDueOn due date of the last instalment, or the day the loan was called due (CN-L-02)
     * @param events what happened up to the date, in order, reversed payments left out
     */
    static Limitation of(LocalDate lastDueOn, boolean calledDue, List<LoanEvent> events, LocalDate asOf) {
        LocalDate from = lastDueOn;
        LocalDate longStop = lastDueOn.plusYears(LONG_STOP_YEARS);
        LocalDate endsOn = from.plusYears(PERIOD_YEARS);
        Limitation.Because because = calledDue ? Limitation.Because.CALLED_DUE : Limitation.Because.LAST_INSTALMENT_DUE;
        for (LoanEvent event : events) {
            Limitation.Because restart = restart(event);
            if (restart == null || !event.on().isAfter(from)) {
                continue;
            }
            // Once barred, neither a demand nor a payment revives the claim; a new agreement binds (CN-L-06).
            if (event.on().isAfter(endsOn) && restart != Limitation.Because.ACKNOWLEDGEMENT) {
                continue;
            }
            from = event.on();
            because = restart;
            endsOn = from.plusYears(PERIOD_YEARS);
            endsOn = endsOn.isAfter(longStop) ? longStop : endsOn;
        }
        return new Limitation(endsOn, from, because, asOf.isAfter(endsOn));
    }

    private static Limitation.@Nullable Because restart(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Payment payment -> Limitation.Because.PAYMENT;
            case LoanEvent.Demand demand -> Limitation.Because.DEMAND;
            case LoanEvent.Acknowledgement agreed -> Limitation.Because.ACKNOWLEDGEMENT;
            case LoanEvent.Reversal ignored -> null;
            case LoanEvent.Waiver ignored -> null;
            case LoanEvent.RateChange ignored -> null;
            case LoanEvent.Pause ignored -> null;
            case LoanEvent.Acceleration ignored -> null;
            case LoanEvent.CostIncurred ignored -> null;
        };
    }
}
