package org.lifang.server.portfolio.tape;
/**
 * Every reason for which a file or a row can be refused, in the order of precedence; the text is in the message files.
 */
public enum Code {
    FILE_EMPTY,
    FILE_ONLY_HEADER,
    FILE_TOO_LARGE,
    FILE_BOMB,
    FILE_GZIP_BROKEN,
    FILE_UTF16,
    FILE_ENCODING,
    FILE_BINARY,
    FILE_NUL,
    FILE_XLS,
    FILE_ENCRYPTED,
    FILE_ZIP_NOT_XLSX,
    FILE_XLSX_BROKEN,
    FILE_END_COUNT,
    CSV_QUOTES,
    CSV_CELL_TOO_LONG,
    CSV_TOO_MANY_COLUMNS,
    CSV_SEPARATOR,
    ROWS_TOO_MANY,
    SECTION_UNKNOWN,
    SECTION_ORDER,
    SECTION_OTHER_TAPE,
    SHEET_UNKNOWN,
    HEADER_UNRECOGNISED,
    HEADER_MISSING,
    HEADER_UNKNOWN,
    HEADER_DUPLICATE,
    PROFILE_BROKEN,
    AS_OF_MISSING,
    ROW_COLUMNS,
    CELL_REQUIRED,
    CELL_TOO_LONG,
    CELL_CONTROL,
    CELL_FORMULA,
    CELL_ERROR,
    CELL_CODE,
    CELL_UNMAPPED,
    CELL_FULL_WIDTH,
    CELL_LOST_DIGITS,
    MONEY_FORMAT,
    MONEY_DECIMALS,
    MONEY_EXPONENT,
    MONEY_SEPARATOR,
    MONEY_NEGATIVE,
    MONEY_ZERO,
    MONEY_TOO_LARGE,
    DATE_FORMAT,
    DATE_IMPOSSIBLE,
    DATE_SERIAL,
    DATE_AMBIGUOUS,
    DATE_SHORT_YEAR,
    DATE_TIME,
    DATE_TOO_EARLY,
    DATE_TOO_LATE,
    WHOLE_FORMAT,
    WHOLE_RANGE,
    PERCENT_FORMAT,
    PERCENT_RANGE,
    DEGREES_FORMAT,
    DEGREES_RANGE,
    DEGREES_HALF,
    ID_NO_LENGTH,
    ID_NO_CHARACTERS,
    ID_NO_AREA,
    ID_NO_BIRTH,
    ID_NO_CHECKSUM,
    MOBILE_FORMAT,
    MOBILE_INVENTED,
    PHONE_FORMAT,
    EMAIL_FORMAT,
    KEY_DUPLICATE,
    BORROWER_UNKNOWN,
    BORROWER_REFUSED,
    BORROWER_CONFLICT,
    NAME_CONFLICT,
    LOAN_UNKNOWN,
    LOAN_REFUSED,
    LOAN_NO_SCHEDULE,
    LOAN_SPLIT,
    LOAN_REFUSED_WHOLE,
    LOAN_MATURES_EARLY,
    LOAN_CLOSED_EARLY,
    LOAN_OF_OTHER_BORROWER,
    LOAN_OF_OTHER_TAPE,
    ID_NO_TAKEN,
    PAYMENT_CONTRADICTS,
    RATE_TOO_HIGH,
    CURRENCY_DIFFERS,
    SCHEDULE_SEQUENCE,
    SCHEDULE_DATES,
    SCHEDULE_SUM,
    SCHEDULE_TOO_LONG,
    PAYMENT_BEFORE_DISBURSEMENT,
    PAYMENT_IN_FUTURE,
    PERSON_UNKNOWN,
    GUARANTOR_WITHOUT_LOAN,
    CONTACT_WITHOUT_SOURCE,
    CONSENT_WITHOUT_DATE,
    SNAPSHOT_OLDER,
    SNAPSHOT_WITHOUT_MEASURE,
    SNAPSHOT_IN_FUTURE,
    ID_NO_LEGACY(true),
    SCHEDULE_DIFFERS(true);

    private final boolean warning;

    Code() {
        this(false);
    }

    Code(boolean warning) {
        this.warning = warning;
    }

    /** A warning is told but does not keep the row out. */
    public boolean warning() {
        return warning;
    }

    /** The stable code people and programs see. */
    public String key() {
        return "IMPORT_" + name();
    }
}
