package org.lifang.kernel.contact.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.bytes.ByteReader;
import org.lifang.kernel.contact.proposal.Addressee;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Handover;
import org.lifang.kernel.contact.proposal.Meeting;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Party;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Source;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Reads a snapshot; only the very bytes the writer would write are one. */
final class SnapshotReader {

    private static final int MOST_CREW = 16;
    private static final int MOST_HOLIDAYS = 512;

    private final byte[] bytes;
    private final ByteReader in;

    SnapshotReader(byte[] bytes) {
        this.bytes = bytes.clone();
        this.in = new ByteReader(this.bytes);
    }

    @Nullable
    Snapshot read() {
        if (in.raw() != SnapshotWriter.FIRST
                || in.raw() != SnapshotWriter.SECOND
                || in.raw() != SnapshotWriter.VERSION) {
            return null;
        }
        try {
            Proposal proposal = proposal();
            Facts facts = facts();
            if (!in.complete()) {
                return null;
            }
            Snapshot read = new Snapshot(proposal, facts);
            return Arrays.equals(read.bytes(), bytes) ? read : null;
        } catch (IllegalArgumentException e) {
            // A value object refused what the bytes say, such as a day that does not exist.
            return null;
        }
    }

    private <T> T one(T[] values) {
        return values[in.below(values.length)];
    }

    private Proposal proposal() {
        return new Proposal(
                one(Channel.values()),
                one(Style.values()),
                one(Purpose.values()),
                one(Stage.values()),
                new Addressee(
                        one(Target.values()), in.signed(), in.signed(), one(PointKind.values()), one(Source.values())),
                new Span(in.whole(), in.whole(), in.whole(), in.whole()),
                new Party(in.signed(), in.whole(), in.flag()),
                new Message(one(TemplateKind.values()), in.signed(), in.signed(), in.whole()),
                new Meeting(
                        one(PlaceKind.values()), in.signed(), in.flag(), in.flag(), in.flag(), one(Payment.values())),
                new Handover(in.flag(), in.flag()),
                in.whole());
    }

    private Facts facts() {
        Facts.Draft draft = Facts.gather();
        Fact[] all = Fact.values();
        int known = in.below(all.length + 1);
        for (int i = 0; i < known; i++) {
            draft.set(one(all), in.number());
        }
        draft.log(log()).hours(hours()).crew(crew());
        int[] holidays = new int[in.below(MOST_HOLIDAYS + 1)];
        int before = 0;
        for (int i = 0; i < holidays.length; i++) {
            before += in.whole();
            holidays[i] = before;
        }
        return draft.holidays(holidays).build();
    }

    private List<ContactEntry> log() {
        int size = in.below(ContactLog.MOST_ENTRIES + 1);
        List<ContactEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size && !in.broken(); i++) {
            entries.add(new ContactEntry(
                    in.whole(),
                    in.whole(),
                    one(Channel.values()),
                    one(Style.values()),
                    one(Purpose.values()),
                    one(Target.values()),
                    in.signed(),
                    in.signed(),
                    one(PointKind.values()),
                    in.signed(),
                    one(ContactEntry.Outcome.values()),
                    in.flag()));
        }
        return entries;
    }

    private Hours hours() {
        int size = in.below(Hours.MOST_ENTRIES + 1);
        List<HoursEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size && !in.broken(); i++) {
            entries.add(new HoursEntry(
                    one(HoursEntry.Kind.values()),
                    in.whole(),
                    in.whole(),
                    in.below(HoursEntry.EVERY_DAY + 1),
                    in.whole(),
                    in.whole()));
        }
        return Hours.of(entries);
    }

    private Crew crew() {
        int size = in.below(MOST_CREW + 1);
        List<CrewMember> members = new ArrayList<>(size);
        for (int i = 0; i < size && !in.broken(); i++) {
            int yes = in.below(1 << Clearance.values().length);
            int no = in.below(1 << Clearance.values().length);
            members.add(new CrewMember(yes, no, in.flag() ? in.signed() : Facts.UNKNOWN));
        }
        return new Crew(members);
    }
}
