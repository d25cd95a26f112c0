package org.lifang.server.ledger;

import java.time.LocalDate;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.server.ledger.tables.EventRecord;

/** The rows of {@code ledger.event} as the kernel's events and back. */
final class FactRows {

    /** The kernel numbers events of one loan itself; see {@link History}. */
    private static final long NUMBERED_LATER = 0;

    private FactRows() {}

    static History.Fact read(EventRecord row) {
        return new History.Fact(row.getId(), event(row), row.getPaymentId());
    }

    private static LoanEvent event(EventRecord row) {
        LocalDate on = row.getEffectiveOn();
        return switch (row.getKind()) {
            case "REVERSAL" -> new LoanEvent.Reversal(NUMBERED_LATER, NUMBERED_LATER, on);
            case "WAIVER" ->
                new LoanEvent.Waiver(NUMBERED_LATER, on, Component.valueOf(row.getComponent()), row.getAmountFen());
            case "RATE_CHANGE" -> new LoanEvent.RateChange(on, row.getRatePpm());
            case "PAUSE" -> new LoanEvent.Pause(on, row.getUntil());
            case "ACCELERATION" -> new LoanEvent.Acceleration(on);
            case "DEMAND" -> new LoanEvent.Demand(on, LoanEvent.DemandKind.valueOf(row.getDetail()));
            case "ACKNOWLEDGEMENT" ->
                new LoanEvent.Acknowledgement(on, LoanEvent.AcknowledgementKind.valueOf(row.getDetail()));
            case "COST" -> new LoanEvent.CostIncurred(on, row.getAmountFen(), row.getDisclosed());
            default -> throw new IllegalStateException("unknown kind of event " + row.getKind());
        };
    }

    /** Fills the columns that say what happened and when. */
    static void write(LoanEvent event, EventRecord row) {
        row.setEffectiveOn(event.on());
        switch (event) {
            case LoanEvent.Reversal reversal -> row.setKind("REVERSAL");
            case LoanEvent.Waiver waiver -> {
                row.setKind("WAIVER");
                row.setComponent(waiver.component().name());
                row.setAmountFen(waiver.amountFen());
            }
            case LoanEvent.RateChange change -> {
                row.setKind("RATE_CHANGE");
                row.setRatePpm(change.ppm());
            }
            case LoanEvent.Pause pause -> {
                row.setKind("PAUSE");
                row.setUntil(pause.to());
            }
            case LoanEvent.Acceleration acceleration -> row.setKind("ACCELERATION");
            case LoanEvent.Demand demand -> {
                row.setKind("DEMAND");
                row.setDetail(demand.kind().name());
            }
            case LoanEvent.Acknowledgement agreed -> {
                row.setKind("ACKNOWLEDGEMENT");
                row.setDetail(agreed.kind().name());
            }
            case LoanEvent.CostIncurred cost -> {
                row.setKind("COST");
                row.setAmountFen(cost.fen());
                row.setDisclosed(cost.disclosed());
            }
            case LoanEvent.Payment payment -> throw new IllegalArgumentException("payments have a table of their own");
        }
    }
}
