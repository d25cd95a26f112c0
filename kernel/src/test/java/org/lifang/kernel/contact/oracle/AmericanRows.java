package org.lifang.kernel.contact.oracle;

import java.util.List;
import java.util.function.Predicate;
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
        if (asked.urges()) {
            notes.stop("US-D-01", Fact.DISPUTE_OPEN, "DISPUTE_OPEN");
        }
        massachusetts();
    }

    private void calls() {
        if (!asked.voice() || asked.yes(Fact.ASKED_FOR)) {
            return;
        }
        List<ContactEntry> calls = asked.outgoing(each -> Question.voice(each) && asked.samePerson(each));
        if (notes.has("US-F-01")
                && asked.mostInAny(notes.number("US-F-01", "days"), calls) >= notes.number("US-F-01", "most")) {
            notes.says("US-F-01", "CALLS_LATELY");
        }
        List<ContactEntry> talks = asked.log.stream()
                .filter(each -> Question.voice(each) && asked.samePerson(each) && Question.effective(each))
                .toList();
        if (notes.has("US-F-02") && asked.mostInAny(notes.number("US-F-02", "days"), talks) > 0) {
            notes.says("US-F-02", "TALKED_LATELY");
        }
    }

    private void inquiry() {
        if (!asked.stranger()) {
            return;
        }
        if (asked.tellsDebt()) {
            notes.says("MA-W-01", "DEBT_TOLD_TO_THIRD_PARTY");
            notes.says("UK-W-01", "DEBT_TOLD_TO_THIRD_PARTY");
        }
        if (!notes.has("US-W-01") || (asked.purpose(Purpose.SERVICE_ANSWER) && asked.yes(Fact.ASKED_FOR))) {
            return;
        }
        if (!asked.purpose(Purpose.RESTORE_CONTACT)) {
            notes.says("US-W-01", "THIRD_PARTY_WITHOUT_GROUND");
        }
        if (asked.tellsDebt()) {
            notes.says("US-W-01", "DEBT_TOLD_TO_THIRD_PARTY");
        }
        long before = asked.outgoing(each -> asked.samePerson(each) && each.channel() != Channel.PLACEMENT)
                .size();
        if (before >= notes.number("US-W-01", "most")) {
            notes.says("US-W-01", "INQUIRED_BEFORE");
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
        if (asked.voice() || asked.asked.channel() == Channel.SMS) {
            PointKind kind = asked.asked.to().kind();
            if (!elsewhere(kind)) {
                cap("MA-F-01", each -> !elsewhere(each.kind()));
            }
            if (!own(kind)) {
                cap("MA-F-02", each -> !own(each.kind()));
            }
        }
    }

    private void cap(String rule, Predicate<ContactEntry> where) {
        List<ContactEntry> there = asked.outgoing(each ->
                (Question.voice(each) || each.channel() == Channel.SMS) && asked.samePerson(each) && where.test(each));
        if (notes.has(rule) && asked.mostInAny(notes.number(rule, "days"), there) >= notes.number(rule, "most")) {
            notes.says(rule, "CONTACTS_LATELY");
        }
    }

    private static boolean own(PointKind kind) {
        return kind == PointKind.MOBILE || kind == PointKind.HOME_PHONE;
    }

    /** A phone nobody described may be either, and is counted under both caps. */
    private static boolean elsewhere(PointKind kind) {
        return !own(kind) && kind != PointKind.UNKNOWN;
    }
}
