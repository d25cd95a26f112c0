package org.lifang.server.payments.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a statement as it was read; what could not be read is missing and named. */
final class StatementRow {

    /** What a row is. */
    enum Outcome {
        GOOD,
        BAD,
        KNOWN,
        OTHER
    }

    final int rowNo;
    final List<Fault> faults = new ArrayList<>();
    Outcome outcome = Outcome.GOOD;

    @Nullable
    String reference;

    @Nullable
    LocalDate bookedOn;

    @Nullable
    LocalDate valueOn;

    @Nullable
    Long fen;

    @Nullable
    String currency;

    @Nullable
    String payer;

    @Nullable
    String account;

    @Nullable
    String remittance;

    StatementRow(int rowNo) {
        this.rowNo = rowNo;
    }

    void fault(String field, Fault.Code code, Object... params) {
        faults.add(Fault.of(field, code, params));
        outcome = Outcome.BAD;
    }
}
