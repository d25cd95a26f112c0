package org.lifang.server.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;

/** Reads one row of the wide statement into what is known. */
final class KnownRow {

    private final ResultSet row;
    private final List<String> slots;

    KnownRow(ResultSet row, List<String> slots) {
        this.row = row;
        this.slots = slots;
    }

    void into(Known known) throws SQLException {
        String part = row.getString(1);
        switch (part) {
            case "PACK" -> known.packs.add(new Known.PackRow(text("t1"), number("i1"), number("i2"), day("d1")));
            case "BORROWER" -> {
                known.borrower = true;
                known.birthYear = maybe("i1");
            }
            case "POINT" -> known.point = new Known.Point(text("t1"), text("t2"), text("t3"), id("n1"), flag());
            case "PERSON" -> known.person = new Known.Person(text("t1"), maybeDay("d1"));
            case "REFUSAL" -> known.refused = flag();
            case "LOAN" -> known.loans.add(new Known.Loan(id("n1"), number("i1"), day("d1"), flag()));
            case "LOG" -> known.log.add(contact());
            case "HOURS" -> known.hours.add(hours());
            case "AGREED" -> known.agreed = new Known.Agreed(maybe("i1"), maybe("i2"), maybe("i3"));
            case "OPT_OUT" -> known.optedOut.add(Channel.valueOf(text("t1")));
            case "WORD" ->
                known.words.add(new Known.Word(Attestable.valueOf(text("t1")), id("n1"), id("n2"), id("n3")));
            case "PHONE" -> known.phones.add(id("n1"));
            case "CREW" -> {
                UUID id = row.getObject(at("u1"), UUID.class);
                known.employed.add(id);
                if (flag()) {
                    known.outside.add(id);
                }
                known.agencyOf.put(id, id("n1"));
            }
            case "HOLD" -> known.holds.add(new Known.Hold(text("t1"), day("d1"), maybeId("n1"), flag()));
            case "CLEARANCE" -> known.clearances.put(row.getObject(at("u1"), UUID.class), clearance());
            case "REPLACED" -> known.replaceable = Channel.valueOf(text("t1"));
            default -> throw new IllegalStateException("no such part: " + part);
        }
    }

    private ContactEntry contact() throws SQLException {
        return new ContactEntry(
                day("d1"),
                number("i1"),
                Channel.valueOf(text("t1")),
                Style.valueOf(text("t2")),
                Purpose.valueOf(text("t3")),
                Target.valueOf(text("t4")),
                id("n1"),
                id("n2"),
                PointKind.valueOf(text("t5")),
                id("n3"),
                ContactEntry.Outcome.valueOf(text("t6")),
                flag());
    }

    /** What is on record in their favour is yes; what would stand against them, and does not, is no. */
    private CrewMember clearance() throws SQLException {
        boolean screened = flag();
        boolean unknown = row.wasNull();
        int recorded = number("i1");
        int against = Clearance.SUSPENDED.bit() | Clearance.BLACKLISTED.bit();
        Integer trainedOn = maybeDay("d1");
        CrewMember member =
                new CrewMember(recorded, against & ~recorded, trainedOn == null ? Facts.UNKNOWN : trainedOn);
        return unknown ? member : member.with(Clearance.SCREENED, screened);
    }

    private HoursEntry hours() throws SQLException {
        return new HoursEntry(
                HoursEntry.Kind.valueOf(text("t1")), day("d1"), day("d2"), number("i1"), number("i2"), number("i3"));
    }

    private int at(String slot) {
        return slots.indexOf(slot) + 2;
    }

    private String text(String slot) throws SQLException {
        return row.getString(at(slot));
    }

    private long id(String slot) throws SQLException {
        return row.getLong(at(slot));
    }

    private @Nullable Long maybeId(String slot) throws SQLException {
        long id = row.getLong(at(slot));
        return row.wasNull() ? null : id;
    }

    private int number(String slot) throws SQLException {
        return row.getInt(at(slot));
    }

    private @Nullable Integer maybe(String slot) throws SQLException {
        int number = row.getInt(at(slot));
        return row.wasNull() ? null : number;
    }

    private int day(String slot) throws SQLException {
        return LocalMoment.day(row.getObject(at(slot), LocalDate.class));
    }

    private @Nullable Integer maybeDay(String slot) throws SQLException {
        LocalDate date = row.getObject(at(slot), LocalDate.class);
        return date == null ? null : LocalMoment.day(date);
    }

    private boolean flag() throws SQLException {
        return row.getBoolean(at("b1"));
    }
}
