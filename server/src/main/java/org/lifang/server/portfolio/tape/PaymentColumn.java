package org.lifang.server.portfolio.tape;

import java.util.List;

/** Columns of the section {@code payments}: one payment the lender received. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum PaymentColumn implements Column {
    LOAN_NO(Kind.KEY, true, ""),
    PAID_ON(Kind.DATE, true, ""),
    AMOUNT(Kind.MONEY, true, ""),
    CHANNEL(Kind.TEXT, false, "TAPE"),
    REFERENCE(Kind.KEY, true, "");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    PaymentColumn(Kind kind, boolean required, String preset, String... codes) {
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
