package org.lifang.server.portfolio.tape;

import java.util.List;

/** Columns of the section {@code borrowers}: one person who owes. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum BorrowerColumn implements Column {
    BORROWER_NO(Kind.KEY, true, ""),
    NAME(Kind.NAME, true, ""),
    ID_NO(Kind.ID_NO, false, ""),
    ID_TYPE(Kind.CODE, false, "RESIDENT", "RESIDENT", "OTHER"),
    DISTRICT(Kind.TEXT, false, ""),
    LANGUAGE(Kind.CODE, false, "zh-CN", "zh-CN", "en");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    BorrowerColumn(Kind kind, boolean required, String preset, String... codes) {
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
