package org.lifang.kernel.contact.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Target;

/** A proposal with its facts, in the words of the table. */
final class Question {

    static final Set<Channel> VOICE = EnumSet.of(Channel.CALL, Channel.ROBOT_CALL);
    static final Set<Channel> TEXTS = EnumSet.of(Channel.SMS, Channel.APP_PUSH, Channel.INSTANT_MESSAGE, Channel.EMAIL);

    /** What presses for payment without having been agreed. */
    static final Set<Purpose> PRESSES = EnumSet.of(
            Purpose.REMINDER,
            Purpose.NOTICE,
            Purpose.DEMAND,
            Purpose.INVITATION,
            Purpose.VISIT_PROPOSAL,
            Purpose.VISIT_NOTICE,
            Purpose.PLACEMENT);

    /** What the person asked for, or the law owes them; all else is collection. */
    private static final Set<Purpose> OWED_TO_THE_PERSON = EnumSet.of(
            Purpose.PAYMENT_INFORMATION,
            Purpose.SERVICE_ANSWER,
            Purpose.PLACEMENT_NOTICE,
            Purpose.ASSIGNMENT_NOTICE,
            Purpose.CREDIT_NOTICE);

    final Proposal asked;
    final Facts facts;
    final List<ContactEntry> log;
    final List<HoursEntry> hours;
    final LocalDateTime start;
    final LocalDateTime end;
    final LocalDate day;

    Question(Proposal asked, Facts facts) {
        this.asked = asked;
        this.facts = facts;
        log = facts.log().entries();
        hours = facts.hours().entries();
        Span when = asked.when();
        start = moment(when.day(), when.second());
        end = moment(when.endDay(), when.endSecond());
        day = start.toLocalDate();
    }

    static LocalDateTime moment(long day, long second) {
        return LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(second);
    }

    static LocalDate day(ContactEntry entry) {
        return LocalDate.ofEpochDay(entry.day());
    }

    static LocalDateTime moment(ContactEntry entry) {
        return moment(entry.day(), entry.second());
    }

    // what is asked

    boolean placement() {
        return asked.channel() == Channel.PLACEMENT;
    }

    boolean visit() {
        return asked.channel() == Channel.VISIT;
    }

    boolean letter() {
        return asked.channel() == Channel.LETTER;
    }

    boolean voice() {
        return VOICE.contains(asked.channel());
    }

    boolean text() {
        return TEXTS.contains(asked.channel());
    }

    /** Whether an agency acts or is charged. */
    boolean agency() {
        return asked.by().agency() != 0 || placement();
    }

    boolean starts() {
        return asked.stage() == Stage.START;
    }

    boolean target(Target... targets) {
        return List.of(targets).contains(asked.to().target());
    }

    /** Whether a third person would be reached. */
    boolean thirdParty() {
        return target(Target.SPOUSE, Target.CONTACT_PERSON, Target.OTHER);
    }

    boolean purpose(Purpose... purposes) {
        return List.of(purposes).contains(asked.purpose());
    }

    boolean presses() {
        return PRESSES.contains(asked.purpose());
    }

    boolean asksPayment() {
        return presses() || purpose(Purpose.AGREED_REMINDER);
    }

    boolean collects() {
        return collects(asked.purpose());
    }

    static boolean collects(Purpose purpose) {
        return !OWED_TO_THE_PERSON.contains(purpose);
    }

    /** What presses for payment or for contact; what is owed to the person and offers of help do not. */
    boolean urges() {
        return collects() && !purpose(Purpose.HARDSHIP_OFFER);
    }

    boolean namesAmount() {
        return asked.says().amountFen() > 0;
    }

    /** Whether a debt fact would be told: an amount is one, and a text nobody checked counts as telling. */
    boolean tellsDebt() {
        return namesAmount() || !no(Fact.TELLS_DEBT);
    }

    /** A third person; a spouse who owes by evidence is none any more. */
    boolean stranger() {
        return thirdParty() && !(target(Target.SPOUSE) && yes(Fact.SPOUSE_LIABLE));
    }

    /** Until when the contact lasts: of a visit its planned end counts, of all else the moment it begins. */
    LocalDateTime last() {
        return visit() ? end : start;
    }

    boolean meetsAtWork() {
        return asked.meeting().kind() == PlaceKind.WORKPLACE;
    }

    boolean pointAtWork() {
        return asked.to().kind() == PointKind.WORK_PHONE || asked.to().kind() == PointKind.WORKPLACE;
    }

    // what is known

    boolean yes(Fact fact) {
        return facts.yes(fact);
    }

    boolean no(Fact fact) {
        return facts.no(fact);
    }

    boolean known(Fact fact) {
        return facts.value(fact) != Facts.UNKNOWN;
    }

    long value(Fact fact) {
        return facts.value(fact);
    }

    LocalDate date(Fact fact) {
        return LocalDate.ofEpochDay(value(fact));
    }

    /** Whether a day is known and not after the contact's. */
    boolean happenedBy(Fact fact) {
        return known(fact) && !date(fact).isAfter(day);
    }

    boolean wordingKnown() {
        return known(Fact.WORDING);
    }

    boolean worded(Wording fault) {
        return wordingKnown() && (value(Fact.WORDING) & 1L << fault.code()) != 0;
    }

    // what was tried

    /** What went out, for whatever purpose, reached or not, or is reserved. */
    List<ContactEntry> outgoing(Predicate<ContactEntry> which) {
        return log.stream().filter(each -> !each.inbound()).filter(which).toList();
    }

    /** Collection that went out, reached or not, or is reserved. */
    List<ContactEntry> collected(Predicate<ContactEntry> which) {
        return outgoing(each -> collects(each.purpose()) && which.test(each));
    }

    boolean samePerson(ContactEntry entry) {
        return entry.person() == asked.to().person();
    }

    boolean samePoint(ContactEntry entry) {
        return entry.point() == asked.to().point();
    }

    boolean today(ContactEntry entry) {
        return day(entry).equals(day);
    }

    static boolean voice(ContactEntry entry) {
        return VOICE.contains(entry.channel());
    }

    /** Got through, or is reserved and may. */
    static boolean connected(ContactEntry entry) {
        return entry.outcome() != Outcome.ATTEMPTED;
    }

    /** Was an effective conversation, or is reserved and may become one. */
    static boolean effective(ContactEntry entry) {
        return entry.outcome() == Outcome.EFFECTIVE || entry.outcome() == Outcome.RESERVED;
    }

    /** The most of these that any so many days in a row hold, the contact's day among them. */
    long mostInAny(int days, List<ContactEntry> entries) {
        List<Long> counts = new ArrayList<>();
        for (LocalDate first = day.minusDays(days - 1L); !first.isAfter(day); first = first.plusDays(1)) {
            LocalDate begin = first;
            LocalDate beyond = first.plusDays(days);
            counts.add(entries.stream()
                    .filter(each -> !day(each).isBefore(begin) && day(each).isBefore(beyond))
                    .count());
        }
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
