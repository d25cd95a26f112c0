package org.lifang.simulation.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.people.Borrower;
import tools.jackson.databind.JsonNode;

/** A day of the two who visit: clocked in, from door to door, everything told by the evening or the day after. */
final class Visiting {

    private static final int ROUNDS = 6;
    private static final int FIRST_SECOND = 9 * 3_600;

    private final Month month;
    private final Paying paying;
    private final Caring caring;
    private final List<Carried> phones = new ArrayList<>();
    private @Nullable Carried late;

    Visiting(Month month, Paying paying, Caring caring) {
        this.month = month;
        this.paying = paying;
        this.caring = caring;
    }

    void plan(LocalDate day) {
        month.at(day.atTime(8, 50), () -> morning(day));
        month.at(day.atTime(19, 30), this::evening);
    }

    private void morning(LocalDate day) {
        if (!month.eyes().agreedOn(day)) {
            return;
        }
        equipped();
        phones.forEach(Carried::clockIn);
        Carried first = phones.getFirst();
        Said given = first.day();
        for (JsonNode stop : given.body().path("stops")) {
            String permit = stop.at("/permit/id").asString("");
            if (permit.isEmpty()) {
                month.log().tell("ann", "no permit for a stop", stop.at("/why").toString());
                continue;
            }
            int second = Math.max(stop.get("begins").asInt(), FIRST_SECOND);
            LocalDateTime at = day.atStartOfDay().plusSeconds(second);
            month.at(at, () -> visit(first, stop));
        }
        if (given.body().path("stops").size() > 0 && month.faults().strikes(FaultKind.PHONE_LATE)) {
            late = first;
        }
    }

    private void equipped() {
        phones.removeIf(Carried::lost);
        for (var who : month.house().visitors()) {
            if (phones.stream().noneMatch(each -> each.who() == who)) {
                phones.add(Carried.enrolled(month, who));
            }
        }
        phones.sort(java.util.Comparator.comparing(each -> each.who().name()));
    }

    private void visit(Carried phone, JsonNode stop) {
        Borrower who = month.book().byId(stop.get("borrowerId").asLong());
        phone.troubled();
        Door door = new Door(month, phone, stop, who, paying, caring);
        door.visit();
        if (late != phone) {
            phone.tells();
        }
        phone.maybeRevoked();
    }

    /** In the evening everything is told, but for the phone that has no line until tomorrow. */
    private void evening() {
        for (Carried each : phones) {
            if (each == late) {
                late = null;
                continue;
            }
            each.healed();
            boolean all = false;
            for (int round = 0; !all && round < ROUNDS; round++) {
                all = each.tells();
            }
            if (!all && !each.lost()) {
                month.wire().wrong().add("a phone could not tell everything on a good line");
            }
        }
    }

    /** Nothing is left on any phone. */
    boolean told() {
        return phones.stream().allMatch(each -> each.lost() || each.phone().done());
    }

    static byte[] sound(Borrower who, LocalDate day) {
        return ("the sound of a quiet talk with " + who.number() + " on " + day + " ".repeat(700))
                .getBytes(StandardCharsets.UTF_8);
    }
}
