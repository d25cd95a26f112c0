package org.lifang.kernel.contact.oracle;

import java.util.List;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;

/** Part 4: the United States and Massachusetts. Hours stand in {@link WindowRows}. */
final class AmericanRows {

    private final Question asked;
    private final Notes notes;

    AmericanRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.placement()) {
            return;
        }
        calls();
        inquiry();
        if (asked.pointAtWork() || asked.meetsAtWork()) {
            notes.stop("US-W-02", Fact.WORKPLACE_BARRED, "WORKPLACE_BARRED");
        }
        if (asked.text()) {
            notes.proof("US-C-01", Fact.OPT_OUT_OFFERED, "OPT_OUT_NOT_OFFERED");
        }
        if (asked.presses()) {
            notes.stop("US-D-01", Fact.DISPUTE_OPEN, "DISPUTE_OPEN");
        }
        massachusetts();
    }

    private void calls() {
        if (!asked.voice() || !asked.collects()) {
            return;
        }
        List<ContactEntry> calls = asked.collected(each -> Question.voice(each) && asked.samePerson(each));
        if (notes.has("US-F-01")
                && asked.mostInAny(notes.number("US-F-01", "days"), calls) >= notes.number("US-F-01", "most")) {
            notes.says("US-F-01", "CALLS_LATELY");
        }
        if (notes.has("US-F-02")) {
            long days = notes.number("US-F-02", "days");
            boolean talked = asked.log.stream()
                    .filter(each -> Question.voice(each) && asked.samePerson(each) && Question.effective(each))
                    .map(Question::day)
                    .anyMatch(each -> !each.isAfter(asked.day) && asked.day.isBefore(each.plusDays(days)));
            if (talked) {
                notes.says("US-F-02", "TALKED_LATELY");
            }
        }
    }

    private void inquiry() {
        if (!asked.thirdParty()) {
            return;
        }
        if (!asked.purpose(Purpose.RESTORE_CONTACT, Purpose.SERVICE_ANSWER)) {
            notes.says("US-W-01", "THIRD_PARTY_WITHOUT_GROUND");
        }
        if (notes.has("US-W-01") && asked.purpose(Purpose.RESTORE_CONTACT)) {
            long before = asked.collected(each -> each.purpose() == Purpose.RESTORE_CONTACT
                            && asked.samePerson(each)
                            && (Question.connected(each) || (!Question.voice(each) && each.channel() != Channel.VISIT)))
                    .size();
            if (before >= notes.number("US-W-01", "most")) {
                notes.says("US-W-01", "INQUIRED_BEFORE");
            }
        }
        tellsNothing("US-W-01");
        tellsNothing("MA-W-01");
        tellsNothing("UK-W-01");
    }

    private void tellsNothing(String rule) {
        if (asked.namesAmount()) {
            notes.says(rule, "DEBT_TOLD_TO_THIRD_PARTY");
        } else {
            notes.stop(rule, Fact.TELLS_DEBT, "DEBT_TOLD_TO_THIRD_PARTY");
        }
    }

    private void massachusetts() {
        if (asked.visit()) {
            if (asked.asked.meeting().kind() == PlaceKind.PUBLIC) {
                notes.proof("MA-V-01", Fact.VISIT_AGREED, "PUBLIC_PLACE");
            }
            if (asked.meetsAtWork()) {
                notes.proof("MA-V-02", Fact.WORKPLACE_ASKED, "VISIT_AT_WORK");
            }
        }
        if (asked.collects() && (asked.voice() || asked.asked.channel() == Channel.SMS)) {
            boolean own = own(asked.asked.to().kind());
            String rule = own ? "MA-F-01" : "MA-F-02";
            List<ContactEntry> there = asked.collected(each -> (Question.voice(each) || each.channel() == Channel.SMS)
                    && asked.samePerson(each)
                    && own(each.kind()) == own);
            if (notes.has(rule) && asked.mostInAny(notes.number(rule, "days"), there) >= notes.number(rule, "most")) {
                notes.says(rule, "CONTACTS_LATELY");
            }
        }
    }

    private static boolean own(PointKind kind) {
        return kind == PointKind.MOBILE || kind == PointKind.HOME_PHONE;
    }
}
