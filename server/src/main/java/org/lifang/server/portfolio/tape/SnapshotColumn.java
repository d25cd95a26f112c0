package org.lifang.server.portfolio.tape;

import java.util.List;

/** Columns of the section {@code snapshots}: one loan as the lender's own system sees it on the as-of date. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum SnapshotColumn implements Column {
    BORROWER_NO(Kind.KEY, true, ""),
    NAME(Kind.NAME, true, ""),
    ID_NO(Kind.ID_NO, false, ""),
    DISTRICT(Kind.TEXT, false, ""),
    LOAN_NO(Kind.KEY, true, ""),
    PRODUCT(Kind.TEXT, true, ""),
    BRANCH(Kind.TEXT, false, ""),
    CURRENCY(Kind.TEXT, false, ""),
    PRINCIPAL(Kind.MONEY, true, ""),
    ANNUAL_RATE(Kind.PERCENT, false, "0"),
    METHOD(Kind.CODE, false, "LEVEL", "LEVEL", "EQUAL_PRINCIPAL", "INTEREST_FIRST", "BULLET", "REVOLVING"),
    DISBURSED_ON(Kind.DATE, true, ""),
    MATURES_ON(Kind.DATE, true, ""),
    AS_OF(Kind.DATE, false, ""),
    DAYS_OVERDUE(Kind.WHOLE, false, ""),
    MONTHS_OVERDUE(Kind.WHOLE, false, ""),
    STATUS_CODE(Kind.TEXT, false, ""),
    OUTSTANDING_PRINCIPAL(Kind.MONEY, true, ""),
    OVERDUE_PRINCIPAL(Kind.MONEY, true, ""),
    OVERDUE_INTEREST(Kind.MONEY, false, "0"),
    OVERDUE_FEE(Kind.MONEY, false, "0"),
    MOBILE(Kind.TEXT, false, ""),
    ADDRESS(Kind.TEXT, false, ""),
    LATITUDE(Kind.DEGREES, false, ""),
    LONGITUDE(Kind.DEGREES, false, ""),
    SOURCE(
            Kind.CODE,
            false,
            "",
            "CONTRACT",
            "LEFT_BY_BORROWER",
            "AUTHORISED",
            "PUBLIC",
            "RESERVED_CONTACT",
            "CREDIT_BUREAU_AUTHORISED"),
    CONSENT(Kind.CODE, false, "", "GIVEN", "NOT_GIVEN", "WITHDRAWN"),
    CONSENT_ON(Kind.DATE, false, "");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    SnapshotColumn(Kind kind, boolean required, String preset, String... codes) {
        this.kind = kind;
        this.required = required;
        this.preset = preset;
        this.codes = List.of(codes);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public List<String> codes() {
        return codes;
    }

    @Override
    public String preset() {
        return preset;
    }
}
