package org.lifang.server.portfolio.tape;

import java.util.List;

/** Columns of the section {@code loans}: one contract. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum LoanColumn implements Column {
    LOAN_NO(Kind.KEY, true, ""),
    BORROWER_NO(Kind.KEY, true, ""),
    PRODUCT(Kind.TEXT, true, ""),
    BRANCH(Kind.TEXT, false, ""),
    CURRENCY(Kind.TEXT, false, ""),
    PRINCIPAL(Kind.MONEY, true, ""),
    ANNUAL_RATE(Kind.PERCENT, true, ""),
    PENALTY_UPLIFT(Kind.PERCENT, false, "50"),
    DAY_BASE(Kind.CODE, false, "360", "360", "365"),
    GRACE_DAYS(Kind.WHOLE, false, "0"),
    METHOD(Kind.CODE, true, "", "LEVEL", "EQUAL_PRINCIPAL", "INTEREST_FIRST", "BULLET", "REVOLVING"),
    ALLOCATION(Kind.CODE, false, "STATUTORY", "STATUTORY", "PRINCIPAL_FIRST"),
    BUCKET_BASIS(Kind.CODE, false, "DAYS", "DAYS", "MISSED"),
    DISBURSED_ON(Kind.DATE, true, ""),
    MATURES_ON(Kind.DATE, true, ""),
    CLOSED_ON(Kind.DATE, false, "");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    LoanColumn(Kind kind, boolean required, String preset, String... codes) {
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
