package org.lifang.kernel.contact.oracle;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;

/** Section 1.5, with what sections 1.9 and 1.11 say of words. */
final class TextRows {

    private final Question asked;
    private final Notes notes;

    TextRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    /** A fault of wording; texts nobody checked are held by CN-C-07 for all of them. */
    static void words(Question asked, Notes notes, String rule, Wording fault, String why) {
        if (asked.worded(fault)) {
            notes.says(rule, why);
        }
    }

    void read() {
        if (!asked.no(Fact.TIME_BARRED)) {
            words(asked, notes, "CN-L-06", Wording.SUIT_WILL_SUCCEED, "WORDS_SUIT_WILL_SUCCEED");
            if (asked.asksPayment()) {
                notes.says("CN-L-06", Action.WARN, "TIME_BARRED");
            }
        }
        if (asked.placement()) {
            return;
        }
        words(asked, notes, "CN-C-01", Wording.AUTHORITY, "WORDS_OF_AUTHORITY");
        words(asked, notes, "CN-C-02", Wording.THREAT, "WORDS_OF_THREAT");
        words(asked, notes, "CN-C-03", Wording.MISLEADING, "WORDS_MISLEADING");
        words(asked, notes, "CN-C-04", Wording.EXTRA_CHARGE, "WORDS_OF_EXTRA_CHARGE");
        words(asked, notes, "CN-C-05", Wording.PUBLIC_EXPOSURE, "WORDS_IN_PUBLIC");
        words(asked, notes, "CN-L-15", Wording.CARD_CRIME, "WORDS_CARD_CRIME");
        if (!asked.wordingKnown()) {
            notes.says("CN-C-07", Action.HOLD, "WORDING_NOT_CHECKED");
        }
        credit();
        letters();
        inPublic();
    }

    /** True, and the person was told before; the notice itself is that telling. */
    private void credit() {
        if (asked.worded(Wording.CREDIT_RECORD)) {
            boolean told = asked.yes(Fact.CREDIT_NOTICE_GIVEN) || asked.purpose(Purpose.CREDIT_NOTICE);
            if (!told || !asked.yes(Fact.CREDIT_CLAIM_TRUE)) {
                notes.says("CN-L-19", "WORDS_CREDIT_RECORD");
            }
        }
    }

    private void letters() {
        if (!asked.letter()) {
            return;
        }
        notes.proof("CN-C-05", Fact.LETTER_SEALED, "LETTER_NOT_SEALED");
        if (asked.asked.meeting().kind() == PlaceKind.PUBLIC) {
            notes.says("CN-C-05", "PUBLIC_PLACE");
        }
        notes.proof("CN-C-06", Fact.LETTER_COMPLETE, "LETTER_INCOMPLETE");
        notes.proof("UK-C-01", Fact.LETTER_SEALED, "LETTER_NOT_SEALED");
    }

    /** Groups, notice boards, and meetings in the street that nobody agreed to. */
    private void inPublic() {
        boolean street = asked.asked.meeting().kind() == PlaceKind.PUBLIC
                && (asked.letter() || (asked.visit() && !asked.yes(Fact.VISIT_AGREED)));
        if (asked.tellsDebt() && (street || asked.asked.to().kind() == PointKind.GROUP)) {
            notes.says("CN-P-08", "DEBT_IN_PUBLIC");
        }
        if (asked.text() && asked.tellsDebt()) {
            notes.stop("CN-P-11", Fact.POINT_SHARED, "DEBT_AT_SHARED_POINT");
        }
    }
}
