package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.SampleColleague;
import org.lifang.server.identity.SamplePart;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Offices;
import org.lifang.server.routing.Wish;
import org.springframework.stereotype.Component;

/**
 * Appointments of the invented house: proposed, and taken on an invented telephone call, by the use cases everybody
 * goes through. Whom the gate does not let us visit is not visited here either.
 */
@Component
class SampleAppointments implements SamplePart {

    private static final int POSITION = 50;
    private static final int DAYS = 3;
    private static final int FURTHEST = 12;
    /** So many in a row nobody could agree to: nobody may be visited that day, as on a public holiday. */
    private static final int GIVEN_UP = 4;

    private static final int A_DAY = 7;
    private static final int MINUTES = 45;
    private static final int MOST_TRIES = 4;
    /** Minutes after midnight at which people like to be met. */
    private static final int[] TIMES = {570, 870, 630, 930, 690, 990, 840, 600, 900, 660};

    private static final int HOUR = 60;
    private static final int SOONEST = 90;
    private static final int AT_OFFICE = 6;
    private static final int A_WOMAN = 5;

    private final Proposing proposing;
    private final Answering answering;
    private final Ending ending;
    private final SampleMeetingStore store;
    private final Offices offices;
    private final Clock clock;

    SampleAppointments(
            Proposing proposing,
            Answering answering,
            Ending ending,
            SampleMeetingStore store,
            Offices offices,
            Clock clock) {
        this.proposing = proposing;
        this.answering = answering;
        this.ending = ending;
        this.store = store;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void putUp(LocalDate today) {
        if (store.agreed() > 0) {
            return;
        }
        Deque<Long> people = new ArrayDeque<>(store.late(today));
        int days = 0;
        for (int ahead = 0; days < DAYS && ahead < FURTHEST; ahead++) {
            boolean full = day(today.plusDays(ahead), people);
            days += ahead == 0 || full ? 1 : 0;
        }
    }

    /** Whether anybody agreed to that day. */
    private boolean day(LocalDate day, Deque<Long> people) {
        int agreed = 0;
        for (int tries = 0; agreed < A_DAY && tries < 2 * A_DAY && !people.isEmpty(); tries++) {
            if (agreed == 0 && tries == GIVEN_UP) {
                return false;
            }
            agreed += agreed(people.removeFirst(), day, tries) ? 1 : 0;
        }
        return agreed > 0;
    }

    private boolean agreed(long borrower, LocalDate day, int number) {
        if (day.atTime(TIMES[1] / HOUR, TIMES[1] % HOUR).isBefore(now())) {
            return false;
        }
        UUID id = SampleColleague.named("appointment", String.valueOf(borrower));
        Set<Wish> wishes = number % A_WOMAN == 1 ? Set.of(Wish.WOMAN) : Set.of();
        Proposing.Proposal proposal =
                new Proposing.Proposal(id, borrower, Aim.TALK, null, MINUTES, wishes, spot(number), List.of(), null);
        if (!(proposing.propose(command("propose", id, 0), proposal) instanceof Result.Accepted<Outcome> accepted)
                || !(accepted.outcome() instanceof Outcome.Stands)) {
            return false;
        }
        for (int i = 0; i < MOST_TRIES; i++) {
            Hours hours = hours(day, number + i);
            if (hours != null && taken(id, hours, number, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean taken(UUID id, Hours hours, int number, int tries) {
        Said said = new Said(Way.CALL, "zh-CN", ConsentWords.VERSION, "示例·录音 " + number, SystemActor.ID, false);
        return answering.acceptAt(command("accept", id, tries), id, hours, said)
                        instanceof Result.Accepted<Outcome> accepted
                && accepted.outcome() instanceof Outcome.Stands stands
                && stands.state().agreed();
    }

    private static Command command(String act, UUID id, int tries) {
        return Command.of(
                        SampleColleague.named(act, id.toString(), String.valueOf(tries)),
                        "sample." + act,
                        "appointment/" + id,
                        act + tries,
                        SystemActor.ID)
                .because("sample");
    }

    private Spot spot(int number) {
        List<Offices.Office> open = offices.open();
        return number % AT_OFFICE == 2 && !open.isEmpty()
                ? Spot.office(open.get(number % open.size()).id())
                : new Spot(Where.HOME, null, null, null, null, null);
    }

    /** An hour of the day; null when it is too soon or over. */
    private @Nullable Hours hours(LocalDate day, int number) {
        int from = TIMES[number % TIMES.length];
        LocalDateTime begins = day.atTime(from / HOUR, from % HOUR);
        return begins.isBefore(now().plusMinutes(SOONEST)) ? null : new Hours(day, from, from + HOUR);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
    }

    @Override
    public void takeDown() {
        store.live().forEach(id -> ending.cancel(command("cancel", id, 0), id));
    }
}
