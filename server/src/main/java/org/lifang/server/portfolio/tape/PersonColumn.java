package org.lifang.server.portfolio.tape;

import java.util.List;

/** Columns of the section {@code related_persons}: a guarantor of a loan, or a contact person the borrower named. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum PersonColumn implements Column {
    BORROWER_NO(Kind.KEY, true, ""),
    PERSON_NO(Kind.KEY, true, ""),
    ROLE(Kind.CODE, true, "", "GUARANTOR", "CONTACT_PERSON"),
    LOAN_NO(Kind.KEY, false, ""),
    RELATION(Kind.TEXT, false, ""),
    NAME(Kind.NAME, true, ""),
    ID_NO(Kind.ID_NO, false, "");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    PersonColumn(Kind kind, boolean required, String preset, String... codes) {
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
