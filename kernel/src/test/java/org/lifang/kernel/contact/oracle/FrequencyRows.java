package org.lifang.kernel.contact.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/** Section 1.2 and the shared cap of section 1.8. */
final class FrequencyRows {

    private final Question asked;
    private final Notes notes;

    FrequencyRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.placement()) {
            return;
        }
        basis();
        if (asked.voice()) {
            unanswered();
            density();
        }
        if (!asked.collects()) {
            return;
        }
        if (asked.voice()) {
            gotThrough();
        }
        if (asked.text()) {
            texts();
        }
        if (asked.letter()) {
            letters();
        }
        if (asked.visit()) {
            visits();
        }
    }

    private void gotThrough() {
        boolean notification = asked.asked.style() == Style.NOTIFICATION;
        List<ContactEntry> counted = asked.collected(each -> Question.voice(each)
                && asked.samePerson(each)
                && asked.today(each)
                && each.style() == asked.asked.style()
                && (notification ? Question.connected(each) : Question.effective(each)));
        if (notification && notes.has("CN-F-01") && counted.size() >= agreedCalls("CN-F-01")) {
            notes.says("CN-F-01", "CALLS_CONNECTED_TODAY");
        }
        if (!notification && notes.has("CN-F-02") && counted.size() >= agreedTalks("CN-F-02")) {
            notes.says("CN-F-02", "CONVERSATIONS_TODAY");
        }
        boolean machines = asked.asked.channel() == Channel.ROBOT_CALL
                || counted.stream().anyMatch(each -> each.channel() == Channel.ROBOT_CALL);
        if (machines
                && notes.has("CN-I-01")
                && counted.size() >= (notification ? agreedCalls("CN-I-01") : agreedTalks("CN-I-01"))) {
            notes.says("CN-I-01", "ROBOT_CALLS_COUNT_TOO");
        }
    }

    /** Three a day "unless agreed otherwise with the debtor"; the agreement binds nobody else. */
    private long agreedCalls(String rule) {
        return asked.target(Target.DEBTOR) && asked.known(Fact.CALLS_A_DAY_AGREED)
                ? asked.value(Fact.CALLS_A_DAY_AGREED)
                : notes.number(rule, "most");
    }

    /** For conversations the row knows no exception: an agreement can only lower the number. */
    private long agreedTalks(String rule) {
        return Math.min(agreedCalls(rule), notes.number(rule, "most"));
    }

    /** A reservation may become any call, an unanswered one too. */
    private void unanswered() {
        if (!notes.has("CN-F-03")) {
            return;
        }
        long most = asked.target(Target.DEBTOR) && asked.known(Fact.DIALS_A_DAY_AGREED)
                ? asked.value(Fact.DIALS_A_DAY_AGREED)
                : notes.number("CN-F-03", "most");
        List<ContactEntry> counted = asked.outgoing(each -> Question.voice(each)
                && asked.samePoint(each)
                && asked.today(each)
                && (each.outcome() == Outcome.ATTEMPTED || each.outcome() == Outcome.RESERVED));
        if (counted.size() >= most) {
            notes.says("CN-F-03", "CALLS_UNANSWERED_TODAY");
        }
    }

    private void density() {
        if (!notes.has("CN-F-04")) {
            return;
        }
        List<ContactEntry> calls = asked.outgoing(each -> Question.voice(each) && asked.samePerson(each));
        Duration gap = Duration.ofMinutes(notes.number("CN-F-04", "gap"));
        if (calls.stream()
                .anyMatch(each -> Duration.between(Question.moment(each), asked.start)
                                .abs()
                                .compareTo(gap)
                        < 0)) {
            notes.says("CN-F-04", Action.WARN, "CALLS_TOO_CLOSE");
        }
        int busy = notes.number("CN-F-04", "busy-calls");
        if (LongStream.rangeClosed(1, notes.number("CN-F-04", "busy-days"))
                .allMatch(ago -> on(asked.day.minusDays(ago), calls) >= busy)) {
            notes.says("CN-F-04", Action.WARN, "CALLS_MANY_DAYS");
        }
    }

    private static long on(LocalDate day, List<ContactEntry> entries) {
        return entries.stream().filter(each -> Question.day(each).equals(day)).count();
    }

    private void texts() {
        if (!notes.has("CN-F-05")) {
            return;
        }
        List<ContactEntry> texts =
                asked.collected(each -> Question.TEXTS.contains(each.channel()) && asked.samePerson(each));
        if (on(asked.day, texts) >= notes.number("CN-F-05", "most-a-day")) {
            notes.says("CN-F-05", "TEXTS_TODAY");
        }
        if (asked.mostInAny(7, texts) >= notes.number("CN-F-05", "most-a-week")) {
            notes.says("CN-F-05", "TEXTS_THIS_WEEK");
        }
    }

    private void letters() {
        if (!notes.has("CN-F-06")) {
            return;
        }
        List<ContactEntry> letters =
                asked.collected(each -> each.channel() == Channel.LETTER && asked.samePerson(each));
        if (asked.mostInAny(notes.number("CN-F-06", "days"), letters) >= notes.number("CN-F-06", "most")) {
            notes.says("CN-F-06", "LETTERS_LATELY");
        }
    }

    private void visits() {
        if (!notes.has("CN-F-07")) {
            return;
        }
        List<ContactEntry> there = asked.collected(each -> each.channel() == Channel.VISIT && asked.samePoint(each));
        if (asked.mostInAny(notes.number("CN-F-07", "address-days"), there)
                >= notes.number("CN-F-07", "most-at-address")) {
            notes.says("CN-F-07", "VISITS_AT_ADDRESS");
        }
        List<ContactEntry> anywhere =
                asked.collected(each -> each.channel() == Channel.VISIT && asked.samePerson(each));
        if (asked.mostInAny(notes.number("CN-F-07", "days"), anywhere) >= notes.number("CN-F-07", "most")) {
            notes.says("CN-F-07", "VISITS_LATELY");
        }
    }

    private void basis() {
        if (!hasBasis(asked.asked.purpose())) {
            notes.says("CN-F-08", "NO_BASIS");
        }
        optedOut("CN-F-08");
        optedOut("US-T-02");
        optedOut("UK-T-01");
    }

    private void optedOut(String rule) {
        if (!asked.known(Fact.OPTED_OUT)) {
            notes.unknown(rule);
        } else if ((asked.value(Fact.OPTED_OUT) & 1L << asked.asked.channel().code()) != 0
                && !(asked.purpose(Purpose.SERVICE_ANSWER) && asked.yes(Fact.ASKED_FOR))) {
            notes.says(rule, "OPTED_OUT");
        }
    }

    private boolean hasBasis(Purpose purpose) {
        return switch (purpose) {
            case NOTICE, DEMAND, INVITATION, VISIT_PROPOSAL, VISIT_NOTICE, RESTORE_CONTACT, FIND_HEIRS, PLACEMENT ->
                asked.yes(Fact.OVERDUE);
            case REMINDER, HARDSHIP_OFFER -> asked.yes(Fact.OWED) || asked.yes(Fact.OVERDUE);
            case AGREED_REMINDER -> asked.yes(Fact.REMINDER_AGREED);
            case SERVICE_ANSWER -> asked.yes(Fact.ASKED_FOR);
            case PAYMENT_INFORMATION -> asked.yes(Fact.ASKED_FOR) || asked.yes(Fact.WISHES_TO_PAY);
            case PLACEMENT_NOTICE, ASSIGNMENT_NOTICE, CREDIT_NOTICE -> true;
        };
    }
}
