package org.lifang.kernel.contact.oracle;

import java.util.List;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Target;

/** Part 4: the United Kingdom, India and Ireland. Hours stand in {@link WindowRows}. */
final class ElsewhereRows {

    private final Question asked;
    private final Notes notes;

    ElsewhereRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.placement()) {
            return;
        }
        kingdom();
        india();
        ireland();
    }

    private void kingdom() {
        if (asked.visit()) {
            if (notes.has("UK-V-01")) {
                notes.proof("UK-V-01", Fact.VISIT_PURPOSE_TOLD, "PURPOSE_NOT_TOLD");
                VisitRows.notice(asked, notes, "UK-V-01");
            }
            if (asked.asked.meeting().enters()) {
                notes.proof("UK-V-02", Fact.ENTRY_CONSENT, "ENTRY_WITHOUT_CONSENT");
            }
            notes.stop("UK-V-03", Fact.HARDSHIP, "HARDSHIP");
        }
        if (asked.voice() || asked.visit()) {
            VisitRows.identityBeforeDebt(asked, notes, "UK-I-01");
        }
        if (HoldRows.waitsForReview(asked)) {
            notes.stop("UK-D-01", Fact.HARDSHIP, "HARDSHIP");
        }
        if (asked.asksPayment()) {
            notes.stop("UK-L-01", Fact.TIME_BARRED, "TIME_BARRED_DEMAND");
        }
    }

    private void india() {
        if (asked.stranger() && (asked.asksPayment() || asked.tellsDebt())) {
            notes.says("IN-W-01", "UNRELATED_THIRD_PARTY");
        }
        if (!asked.target(Target.DEBTOR, Target.GUARANTOR) && asked.collects()) {
            notes.says("IN-W-02", "UNRELATED_THIRD_PARTY");
        }
        if (asked.worded(Wording.THREAT)) {
            notes.says("IN-C-01", "WORDS_OF_THREAT");
        }
        TextRows.words(asked, notes, "IN-C-01", Wording.MISLEADING, "WORDS_MISLEADING");
        if (!asked.wordingKnown()) {
            notes.says("IN-C-01", Action.HOLD, "WORDING_NOT_CHECKED");
        }
        notes.proof("IN-C-02", Fact.NAMES_LENDER, "LENDER_NOT_NAMED");
        if (asked.visit()) {
            if (asked.meetsAtWork() && !asked.yes(Fact.WORKPLACE_ASKED)) {
                notes.proof("IN-V-01", Fact.OTHER_EFFORTS_FAILED, "VISIT_AT_WORK");
            }
            notes.stop("IN-V-02", Fact.OCCASION, "OCCASION");
            if (asked.facts.holiday((int) asked.day.toEpochDay())) {
                notes.says("IN-V-02", "CLOSED_HOLIDAY");
            }
        }
    }

    private void ireland() {
        if (asked.collects() && !asked.yes(Fact.ASKED_FOR) && notes.has("IE-F-01")) {
            List<ContactEntry> contacts =
                    asked.collected(each -> asked.samePerson(each) && each.channel() != Channel.PLACEMENT);
            if (asked.mostInAny(notes.number("IE-F-01", "days"), contacts) >= notes.number("IE-F-01", "most")) {
                notes.says("IE-F-01", "CONTACTS_LATELY");
            }
        }
        if (asked.visit()) {
            if (asked.meetsAtWork()) {
                notes.proof("IE-V-01", Fact.LIVES_AT_WORK, "VISIT_AT_WORK");
                notes.proof("IE-V-01", Fact.OTHER_EFFORTS_FAILED, "OTHER_EFFORTS_FIRST");
            }
            if (!asked.yes(Fact.VISIT_AGREED)) {
                notes.proof("IE-V-02", Fact.OTHER_EFFORTS_FAILED, "OTHER_EFFORTS_FIRST");
                notes.proof("IE-V-02", Fact.WRITTEN_NOTICE, "NOTICE_MISSING");
            }
        }
        if (asked.stranger() || asked.pointAtWork()) {
            notes.proof("IE-W-01", Fact.FAMILY_CONSENT, "FAMILY_WITHOUT_CONSENT");
        }
    }
}
