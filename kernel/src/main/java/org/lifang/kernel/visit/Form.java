package org.lifang.kernel.visit;

import java.util.List;

/** Short forms of a talk. */
public enum Form {
    /** Why it is overdue. */
    REASON(true),
    WILLINGNESS(true),
    ABILITY(true),
    ATTITUDE(false),
    /** What we see that asks for care; some answers stop the talk. */
    DISTRESS(false);

    private final boolean aboutDebt;

    Form(boolean aboutDebt) {
        this.aboutDebt = aboutDebt;
    }

    /** Whether asking it tells of a debt. */
    public boolean aboutDebt() {
        return aboutDebt;
    }

    /** What can be answered. */
    public List<String> codes() {
        return switch (this) {
            case REASON ->
                List.of(
                        "LOST_JOB",
                        "LESS_INCOME",
                        "ILLNESS",
                        "FAMILY",
                        "BUSINESS_FAILED",
                        "DISASTER",
                        "TOO_MUCH_DEBT",
                        "FORGOT",
                        "TECHNICAL",
                        "DISPUTES",
                        "UNWILLING",
                        "NOT_SAID");
            case WILLINGNESS -> List.of("WANTS_TO_PAY", "WANTS_TO_PAY_LATER", "UNDECIDED", "REFUSES", "NOT_SAID");
            case ABILITY -> List.of("IN_FULL", "IN_PARTS", "LATER", "NOT_AT_ALL", "NOT_SAID");
            case ATTITUDE -> List.of("FRIENDLY", "CALM", "RESERVED", "UPSET", "ANGRY");
            case DISTRESS ->
                List.of(
                        "NONE",
                        "ELDERLY",
                        "PREGNANT",
                        "DISABLED",
                        "ILL",
                        "DOES_NOT_UNDERSTAND",
                        "DESPERATE",
                        "BEREAVED",
                        "CHILD_ALONE",
                        "SELF_HARM");
        };
    }
}
