package org.lifang.kernel.contact.oracle;

import java.time.LocalDateTime;
import java.util.List;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Payment;

/** Sections 1.4 and 1.6: visits, identification, and the people who act. */
final class VisitRows {

    private final Question asked;
    private final Notes notes;

    VisitRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.placement()) {
            return;
        }
        if (asked.visit()) {
            visits();
        }
        identification();
        Payment payment = asked.asked.meeting().payment();
        if (payment == Payment.CASH || payment == Payment.OTHER) {
            notes.says("CN-V-17", "PAYMENT_NOT_DESIGNATED");
        }
        if (asked.visit()
                || asked.asked.channel() == Channel.CALL
                || asked.asked.by().crew() > 0) {
            crew();
        }
    }

    private void visits() {
        if (notes.has("CN-V-01")) {
            long fit = members().stream().filter(this::fitToVisit).count();
            if (Math.min(fit, asked.asked.by().crew()) < notes.number("CN-V-01", "crew")) {
                notes.says("CN-V-01", "CREW_TOO_SMALL");
            }
        }
        if (asked.starts()) {
            notes.proof("CN-V-03", Fact.RECORDER_READY, "RECORDER_NOT_READY");
            notes.proof("CN-V-07", Fact.CREDENTIALS_READY, "CREDENTIALS_NOT_READY");
            if (!asked.yes(Fact.DRESS_CHECKED)) {
                notes.says("CN-V-08", Action.WARN, "DRESS_NOT_CHECKED");
            }
        }
        if (asked.asked.meeting().enters()) {
            notes.proof("CN-V-04", Fact.ENTRY_CONSENT, "ENTRY_WITHOUT_CONSENT");
        }
        if (asked.asked.meeting().films()) {
            notes.proof("CN-V-06", Fact.FILMING_CONSENT, "FILMING_WITHOUT_CONSENT");
        }
        if (asked.asked.meeting().tracks()) {
            notes.proof("CN-P-03", Fact.TRACKING_CONSENT, "TRACKING_WITHOUT_CONSENT");
        }
        if (notes.has("CN-V-13")) {
            notice(asked, notes, "CN-V-13");
        }
    }

    /** That a notice arrived so many hours before; none is needed for what was agreed, nor there when one plans. */
    static void notice(Question asked, Notes notes, String rule) {
        if (asked.yes(Fact.VISIT_AGREED)) {
            return;
        }
        if (!asked.known(Fact.VISIT_NOTICE_AT)) {
            if (asked.starts()) {
                notes.says(rule, "NOTICE_MISSING");
            }
            return;
        }
        LocalDateTime arrived = Question.moment(0, asked.value(Fact.VISIT_NOTICE_AT));
        if (arrived.plusHours(notes.number(rule, "hours")).isAfter(asked.start)) {
            notes.says(rule, "NOTICE_TOO_LATE");
        }
    }

    private boolean fitToVisit(CrewMember member) {
        return is(member, Clearance.ACTIVE) && (!asked.starts() || is(member, Clearance.CHECKED_IN));
    }

    private void identification() {
        notes.proof("CN-V-10", Fact.NAMES_LENDER, "LENDER_NOT_NAMED");
        if (asked.agency()) {
            notes.proof("CN-V-11", Fact.NAMES_AGENCY, "AGENCY_NOT_NAMED");
            TextRows.words(asked, notes, "CN-V-11", Wording.POSES_AS_LENDER, "WORDS_AS_LENDER");
        }
        if (asked.voice()) {
            if (asked.starts()) {
                notes.proof("CN-V-12", Fact.RECORDER_READY, "RECORDER_NOT_READY");
            }
            identityBeforeDebt(asked, notes, "CN-V-12");
        }
        if (asked.voice() || asked.text()) {
            notes.proof("CN-V-15", Fact.SENDER_REGISTERED, "SENDER_NOT_REGISTERED");
        }
    }

    /** Who is there is checked before any debt fact; a script that tells none needs no check. */
    static void identityBeforeDebt(Question asked, Notes notes, String rule) {
        if (asked.tellsDebt()) {
            notes.proof(rule, Fact.IDENTITY_FIRST, "IDENTITY_NOT_FIRST");
        }
    }

    private List<CrewMember> members() {
        return asked.facts.crew().members();
    }

    private void crew() {
        if (members().isEmpty() || members().size() < asked.asked.by().crew()) {
            notes.says("CN-H-01", "CREW_NOT_NAMED");
        }
        everybody("CN-H-01", Clearance.SCREENED, "CREW_NOT_SCREENED");
        everybody("CN-H-02", Clearance.TAUGHT, "CREW_NOT_TAUGHT");
        everybody("CN-H-04", Clearance.UNDERTAKING, "CREW_NO_UNDERTAKING");
        if (asked.voice() || asked.visit()) {
            everybody("IN-H-01", Clearance.CERTIFIED, "CREW_NOT_CERTIFIED");
        }
        if (notes.has("CN-H-03") && (members().isEmpty() || !members().stream().allMatch(this::trained))) {
            notes.says("CN-H-03", "CREW_TRAINING_OLD");
        }
        barred();
    }

    private void everybody(String rule, Clearance needed, String why) {
        if (members().isEmpty() || !members().stream().allMatch(each -> is(each, needed))) {
            notes.says(rule, why);
        }
    }

    private boolean trained(CrewMember member) {
        return member.trainedOn() != Facts.UNKNOWN
                && member.trainedOn() <= asked.day.toEpochDay()
                && asked.day.toEpochDay() - member.trainedOn() <= notes.number("CN-H-03", "days");
    }

    private void barred() {
        List<Clearance> bad = List.of(Clearance.SUSPENDED, Clearance.BLACKLISTED);
        if (members().stream().anyMatch(each -> bad.stream().anyMatch(one -> is(each, one)))) {
            notes.says("CN-H-05", "CREW_SUSPENDED");
        } else if (members().stream().anyMatch(each -> bad.stream().anyMatch(one -> !isNot(each, one)))) {
            notes.unknown("CN-H-05");
        }
    }

    private static boolean is(CrewMember member, Clearance property) {
        return (member.yes() & 1 << property.code()) != 0;
    }

    private static boolean isNot(CrewMember member, Clearance property) {
        return (member.no() & 1 << property.code()) != 0;
    }
}
