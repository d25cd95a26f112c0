package org.lifang.server.payments.statement;

import java.util.List;

/** What is wrong in a file or a row, by field; sentences stand under {@code payments.fault.CODE}. */
record Fault(String field, Code code, List<String> params) {

    /** Everything that can be wrong. */
    enum Code {
        FILE_EMPTY,
        FILE_ENCODING,
        FILE_NOT_CAMT,
        FILE_NOT_WELL_FORMED,
        FILE_DOCTYPE,
        FILE_TOO_MANY_ROWS,
        FILE_CUT_OFF,
        COLUMN_MISSING,
        QUOTES,
        CELL_MISSING,
        CELL_TOO_LONG,
        NOT_A_DATE,
        NOT_AN_AMOUNT,
        AMOUNT_OUT_OF_RANGE,
        NOT_A_CURRENCY,
        DATE_OUT_OF_RANGE,
        DIRECTION_UNKNOWN,
        REFERENCE_TWICE,
        REFERENCE_OTHER_AMOUNT,
        PARTS_DIFFER,
        BALANCE_DIFFERS,
        CHANNEL_CLOSED
    }

    Fault {
        params = List.copyOf(params);
    }

    static Fault of(String field, Code code, Object... params) {
        return new Fault(
                field,
                code,
                java.util.Arrays.stream(params).map(String::valueOf).toList());
    }
}
