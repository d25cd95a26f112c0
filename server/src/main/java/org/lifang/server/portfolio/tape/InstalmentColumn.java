package org.lifang.server.portfolio.tape;

import java.util.List;

/** Columns of the section {@code instalments}: one line of a repayment schedule; the lines of a loan stand together. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum InstalmentColumn implements Column {
    LOAN_NO(Kind.KEY, true, ""),
    SEQ(Kind.WHOLE, true, ""),
    DUE_ON(Kind.DATE, true, ""),
    PRINCIPAL(Kind.MONEY, true, ""),
    INTEREST(Kind.MONEY, true, ""),
    FEE(Kind.MONEY, false, "0");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    InstalmentColumn(Kind kind, boolean required, String preset, String... codes) {
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
