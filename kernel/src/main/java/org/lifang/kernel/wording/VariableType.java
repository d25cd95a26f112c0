package org.lifang.kernel.wording;

import java.util.List;

/** What a variable of a template holds, and who may read it. */
public enum VariableType {
    /** A sum from the ledger. */
    AMOUNT(true, '\uE000'),
    /** A day. */
    DATE(true, '\uE001'),
    /** A number of days. */
    DAYS(true, '\uE002'),
    /** A number of instalments. */
    COUNT(true, '\uE003'),
    /** The lender's own reference of a loan or case. */
    CASE_REFERENCE(true, '\uE004'),
    /** The account or channel the contract names for payment. */
    ACCOUNT_OFFICIAL(true, '\uE005'),
    /** A day and hours proposed or agreed for a visit. */
    VISIT_WINDOW(true, '\uE006'),
    /** A web address of the institution. */
    URL_OFFICIAL(true, '\uE007'),
    /** A masked name. */
    NAME_MASKED(false, '\uE008'),
    /** A registered telephone number. */
    PHONE_OFFICIAL(false, '\uE009'),
    /** The lender's name. */
    INSTITUTION(false, '\uE00A'),
    /** The agency's name. */
    AGENCY(false, '\uE00B'),
    /** Name or number of the member of staff who speaks. */
    STAFF(false, '\uE00C'),
    /** The institution's seal on a letter. */
    SEAL(false, '\uE00D'),
    /** Six figures that open one thing once. */
    ONE_TIME_CODE(false, '\uE00E');

    private static final char FIRST_MARK = '\uE000';
    private static final VariableType[] ALL = values();

    private final boolean debtFact;
    private final char mark;

    VariableType(boolean debtFact, char mark) {
        this.debtFact = debtFact;
        this.mark = mark;
    }

    /** The word by which templates name it, such as {@code phone-official}. */
    public String word() {
        return Names.kebab(this);
    }

    /** Whether this reader may see it: what tells of a debt never reaches contact persons or an envelope. */
    public boolean allowedFor(Audience audience) {
        return audience.mayKnow() || !debtFact;
    }

    /** The one sign that stands for any value of the type while a text is searched. */
    char mark() {
        return mark;
    }

    static boolean isMark(char unit) {
        return unit >= FIRST_MARK && unit < FIRST_MARK + ALL.length;
    }

    static VariableType ofMark(char unit) {
        return ALL[unit - FIRST_MARK];
    }

    static List<VariableType> all() {
        return List.of(ALL);
    }
}
