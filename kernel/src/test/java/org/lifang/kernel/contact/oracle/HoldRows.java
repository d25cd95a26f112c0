package org.lifang.kernel.contact.oracle;

import java.time.LocalDate;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.proposal.Purpose;

/** Section 1.10, the holds of section 1.11, and the money rules of section 2.1 that bear on a contact. */
final class HoldRows {

    private final Question asked;
    private final Notes notes;

    HoldRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        complaint();
        plan();
        hardship();
        notes.stop("CN-D-11", Fact.SELF_HARM, "SELF_HARM");
        if (!asked.placement()) {
            notes.stop("CN-L-07", Fact.NO_CONTACT_ORDER, "NO_CONTACT_ORDER");
        }
        if (asked.urges()) {
            notes.stop("CN-L-20", Fact.BUREAU_DISPUTE, "BUREAU_DISPUTE");
            if (!undisputed() || !asked.known(Fact.DISPUTE_OPEN)) {
                notes.stop("CN-D-06", Fact.DISPUTE_OPEN, "DISPUTE_OPEN");
            }
        }
        amounts();
    }

    private void complaint() {
        if (asked.urges()) {
            notes.stop("CN-D-01", Fact.COMPLAINT_OPEN, "COMPLAINT_OPEN");
        }
        if (notes.has("CN-D-01") && asked.yes(Fact.COMPLAINT_OPEN) && asked.known(Fact.COMPLAINT_SINCE)) {
            LocalDate due = asked.date(Fact.COMPLAINT_SINCE).plusDays(notes.number("CN-D-01", "escalate"));
            if (!asked.day.isBefore(due)) {
                notes.says("CN-D-01", Action.WARN, "COMPLAINT_LATE");
            }
        }
    }

    /** Only a named amount within the part nobody disputes may be asked for. */
    private boolean undisputed() {
        return asked.namesAmount()
                && asked.known(Fact.UNDISPUTED_FEN)
                && asked.asked.says().amountFen() <= asked.value(Fact.UNDISPUTED_FEN);
    }

    private void plan() {
        if (!asked.urges()) {
            return;
        }
        boolean maybeCard = !asked.no(Fact.CARD_DEBT);
        boolean maybePlan = !asked.no(Fact.PLAN_PERFORMING);
        if (asked.yes(Fact.CARD_DEBT) && asked.yes(Fact.PLAN_PERFORMING)) {
            notes.says("CN-D-07", "PLAN_PERFORMING");
        } else if (maybeCard && maybePlan) {
            notes.unknown("CN-D-07");
        }
        if (!asked.purpose(Purpose.AGREED_REMINDER)) {
            notes.stop("CN-D-09", Fact.PLAN_PERFORMING, "PLAN_PERFORMING");
        }
    }

    private void hardship() {
        if (asked.visit() ? asked.collects() : waitsForReview(asked)) {
            notes.stop("CN-D-10", Fact.HARDSHIP, "HARDSHIP");
        }
    }

    /** Unless a person looked at a hardship that is known, and let it go on. */
    static boolean waitsForReview(Question asked) {
        return asked.urges() && !(asked.yes(Fact.HARDSHIP) && asked.yes(Fact.HARDSHIP_REVIEWED));
    }

    private void amounts() {
        if (!asked.namesAmount()) {
            return;
        }
        notes.stop("CN-M-06", Fact.CHARGES_ABOVE_LINE, "CHARGES_ABOVE_LINE");
        if (notes.has("CN-M-11")) {
            LocalDate from = LocalDate.ofEpochDay(notes.number("CN-M-11", "from"));
            boolean before = asked.known(Fact.LOAN_MADE_ON)
                    && asked.date(Fact.LOAN_MADE_ON).isBefore(from);
            if (!before && asked.no(Fact.COST_SHEET_COVERS)) {
                notes.says("CN-M-11", "NOT_ON_COST_SHEET");
            } else if (!before && !asked.yes(Fact.COST_SHEET_COVERS)) {
                notes.unknown("CN-M-11");
            }
        }
    }
}
