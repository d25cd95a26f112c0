package org.lifang.kernel.contact.facts;

import org.lifang.kernel.contact.bytes.ByteWriter;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Span;

/** Writes a snapshot: a header with the version, the proposal, then the facts that are known. */
final class SnapshotWriter {

    static final int FIRST = 'L';
    static final int SECOND = 'S';
    static final int VERSION = 1;

    private final ByteWriter out = new ByteWriter();

    byte[] write(Proposal proposal, Facts facts) {
        out.raw(FIRST).raw(SECOND).raw(VERSION);
        proposal(proposal);
        slots(facts);
        log(facts.log());
        hours(facts.hours());
        crew(facts.crew());
        out.number(facts.holidays().length);
        int before = 0;
        for (int day : facts.holidays()) {
            out.signed(day - before);
            before = day;
        }
        return out.bytes();
    }

    private void proposal(Proposal asked) {
        out.number(asked.channel().code())
                .number(asked.style().code())
                .number(asked.purpose().code())
                .number(asked.stage().code());
        Addressee to = asked.to();
        out.number(to.target().code())
                .signed(to.person())
                .signed(to.point())
                .number(to.kind().code())
                .number(to.source().code());
        Span when = asked.when();
        out.signed(when.day()).signed(when.second()).signed(when.endDay()).signed(when.endSecond());
        Party by = asked.by();
        out.signed(by.agency()).signed(by.crew()).flag(by.automated());
        Message says = asked.says();
        out.number(says.kind().code())
                .signed(says.template())
                .signed(says.amountFen())
                .signed(says.languages());
        Meeting meeting = asked.meeting();
        out.number(meeting.kind().code())
                .signed(meeting.place())
                .flag(meeting.enters())
                .flag(meeting.films())
                .flag(meeting.tracks())
                .number(meeting.payment().code());
        out.flag(asked.handover().newController()).flag(asked.handover().renewal());
        out.signed(asked.jurisdictions());
    }

    private void slots(Facts facts) {
        int known = 0;
        for (Fact fact : Fact.values()) {
            known += facts.unknown(fact) ? 0 : 1;
        }
        out.number(known);
        for (Fact fact : Fact.values()) {
            if (!facts.unknown(fact)) {
                out.number(fact.code()).number(facts.value(fact));
            }
        }
    }

    private void log(ContactLog log) {
        out.number(log.size());
        for (int i = 0; i < log.size(); i++) {
            ContactEntry entry = log.entry(i);
            out.signed(entry.day())
                    .signed(entry.second())
                    .number(entry.channel().code())
                    .number(entry.style().code())
                    .number(entry.purpose().code())
                    .number(entry.target().code())
                    .signed(entry.person())
                    .signed(entry.point())
                    .number(entry.kind().code())
                    .signed(entry.agency())
                    .number(entry.outcome().code())
                    .flag(entry.inbound());
        }
    }

    private void hours(Hours hours) {
        out.number(hours.entries().size());
        for (HoursEntry entry : hours.entries()) {
            out.number(entry.kind().code())
                    .signed(entry.fromDay())
                    .signed(entry.untilDay())
                    .number(entry.weekdays())
                    .signed(entry.fromSecond())
                    .signed(entry.toSecond());
        }
    }

    private void crew(Crew crew) {
        out.number(crew.size());
        for (CrewMember member : crew.members()) {
            out.number(member.yes()).number(member.no()).flag(member.trainedOn() != Facts.UNKNOWN);
            if (member.trainedOn() != Facts.UNKNOWN) {
                out.signed(member.trainedOn());
            }
        }
    }
}
