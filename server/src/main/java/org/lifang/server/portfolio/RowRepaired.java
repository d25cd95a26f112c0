package org.lifang.server.portfolio;

import org.lifang.server.answers.Refusal;

/** What became of a repair. */
sealed interface RowRepaired {

    /** Kept for the next try. */
    record Done(long rowNo) implements RowRepaired {}

    /** The import has no such bad row. */
    record NoSuchRow() implements RowRepaired, Refusal {
        @Override
        public String code() {
            return "IMPORT_ROW_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }
}
