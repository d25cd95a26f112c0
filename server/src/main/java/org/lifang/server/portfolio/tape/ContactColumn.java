package org.lifang.server.portfolio.tape;

import java.util.List;

/**
 * Columns of the section {@code contact_points}: one way to reach a person, with its lawful source (CN-W-12) and
 * consent.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of
public enum ContactColumn implements Column {
    BORROWER_NO(Kind.KEY, true, ""),
    PERSON_NO(Kind.KEY, false, ""),
    KIND(Kind.CODE, true, "", "MOBILE", "PHONE", "EMAIL", "WECHAT", "HOME", "WORKPLACE", "POSTAL"),
    VALUE(Kind.TEXT, true, ""),
    DISTRICT(Kind.TEXT, false, ""),
    LATITUDE(Kind.DEGREES, false, ""),
    LONGITUDE(Kind.DEGREES, false, ""),
    SOURCE(
            Kind.CODE,
            true,
            "",
            "CONTRACT",
            "LEFT_BY_BORROWER",
            "AUTHORISED",
            "PUBLIC",
            "RESERVED_CONTACT",
            "CREDIT_BUREAU_AUTHORISED"),
    CONSENT(Kind.CODE, true, "", "GIVEN", "NOT_GIVEN", "WITHDRAWN"),
    CONSENT_ON(Kind.DATE, false, "");

    private final Kind kind;
    private final boolean required;
    private final String preset;
    private final List<String> codes;

    ContactColumn(Kind kind, boolean required, String preset, String... codes) {
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
