package org.lifang.kernel.visit;

import java.util.Locale;

/** What stands in the way of a step, by which rule; those that begin with {@code LF-} are of the house, not the law. */
public enum Hindrance {
    /** No contact without a permit. */
    PERMIT_MISSING("LF-PERMIT"),
    PERMIT_OF_ANOTHER("LF-PERMIT"),
    PERMIT_NOT_YET("LF-PERMIT"),
    PERMIT_OVER("LF-PERMIT"),
    /** The permit names its people; others may not act under it. */
    PERMIT_OF_ANOTHER_CREW("LF-PERMIT"),
    CREW_TOO_SMALL("CN-V-01"),
    MATE_UNKNOWN("CN-V-01"),
    MATE_NOT_CLEARED("CN-V-01"),
    RECORDER_OFF("CN-V-03"),
    RECORDER_STILL_RUNS("CN-V-03"),
    PACKET_NOT_CHECKED("LF-PACKET"),
    PACKET_INCOMPLETE("LF-PACKET"),
    BADGE_NOT_SHOWN("CN-V-02"),
    IDENTITY_NOT_CONFIRMED("CN-V-12"),
    /** Somebody hears it who does not owe it. */
    SOMEBODY_LISTENS("CN-W-06"),
    ENTRY_NOT_ASKED("CN-V-04"),
    ENTRY_REFUSED("CN-V-04"),
    FILMING_NOT_ASKED("CN-V-06"),
    FILMING_REFUSED("CN-V-06"),
    VIDEO_MUST_STOP("CN-V-06"),
    DEBT_NOT_EXPLAINED("LF-ORDER"),
    PAPER_MUST_BE_SEALED("CN-W-06"),
    CASH_NEVER("CN-V-17"),
    /** Self-harm, a child alone, grief: nothing is collected any more. */
    CARE_FIRST("CN-D-11"),
    PLACE_REASON_MISSING("LF-PLACE"),
    NOT_NOW("LF-ORDER"),
    NOTHING_PROPOSED("LF-ORDER"),
    LEAVE_FIRST("LF-ORDER"),
    RESULT_DOES_NOT_FIT("LF-RESULT"),
    NEXT_ACTION_MISSING("LF-RESULT"),
    VISIT_OVER("LF-ORDER"),
    TIME_RUNS_BACKWARDS("LF-TIME");

    private final String rule;

    Hindrance(String rule) {
        this.rule = rule;
    }

    /** Id of the rule, as in the register of rules. */
    public String rule() {
        return rule;
    }

    /** Whether it is a rule of the house. */
    public boolean ofTheHouse() {
        return rule.startsWith("LF-");
    }

    /** Code of the sentence that says what stands in the way. */
    public String message() {
        return "visit.hindrance." + name();
    }

    /** Code of the sentence that says what to do. */
    public String remedy() {
        return "visit.remedy." + name();
    }

    /** As part of an address or a column. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
