package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Slot;
import org.lifang.server.routing.Slots;
import org.springframework.stereotype.Component;

/** Times that can really be offered: a crew can come, the gate would permit it, and there is time to say no. */
@Component
final class Times {

    private static final int LOOKED_AT = 96;
    private static final int MOST_QUESTIONS = 24;
    private static final int NOON = 12 * 60;
    private static final int EVENING = 17 * 60;

    private final Slots slots;
    private final VisitGate gate;
    private final Clock clock;

    Times(Slots slots, VisitGate gate, Clock clock) {
        this.slots = slots;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What can be offered.
     *
     * @param rules those that stopped everything; none when only crews are missing
     */
    record Found(
            List<Hours> hours, List<String> rules, @Nullable LocalDateTime retryFrom) {}

    /** Whether anybody knows where people would meet. */
    boolean findable(Needs needs) {
        return slots.findable(needs.usual());
    }

    /** At most so many times, spread over days and parts of the day, the soonest first. */
    Found find(Needs needs, LocalDate from, LocalDate to, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
        LocalDate first = from.isAfter(today) ? from : today;
        LocalDateTime notBefore = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
        List<Hours> free = slots.offers(needs.usual(), first, to, LOOKED_AT).stream()
                .map(Times::hours)
                .toList();
        return permitted(needs, free, most, notBefore);
    }

    private Found permitted(Needs needs, List<Hours> free, int most, LocalDateTime now) {
        List<Hours> found = new ArrayList<>();
        List<String> rules = List.of();
        LocalDateTime notBefore = now;
        LocalDateTime retry = null;
        int asked = 0;
        for (Hours each : spread(free)) {
            LocalDateTime begins = each.day().atTime(each.from());
            if (found.size() >= most || asked >= MOST_QUESTIONS) {
                break;
            }
            if (begins.isBefore(notBefore)) {
                continue;
            }
            asked++;
            switch (gate.wouldPermit(needs.borrower(), needs.spot(), each, needs.minutes(), false)) {
                case VisitGate.Word.Yes yes -> found.add(each);
                case VisitGate.Word.No no -> {
                    rules = no.rules();
                    retry = no.retryFrom();
                    if (retry != null && retry.isAfter(notBefore) && retry.isAfter(begins)) {
                        notBefore = retry;
                    }
                }
            }
        }
        found.sort(BY_TIME);
        return new Found(List.copyOf(found), found.isEmpty() ? rules : List.of(), found.isEmpty() ? retry : null);
    }

    private static final java.util.Comparator<Hours> BY_TIME =
            java.util.Comparator.comparing(Hours::day).thenComparingInt(Hours::fromMinute);

    /** One of each morning, afternoon and evening first, then the rest: people want a choice, not three in a row. */
    private static List<Hours> spread(List<Hours> free) {
        List<Hours> first = new ArrayList<>();
        List<Hours> rest = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        for (Hours each : free) {
            String part = each.day() + (each.fromMinute() < NOON ? "m" : each.fromMinute() < EVENING ? "a" : "e");
            (parts.add(part) ? first : rest).add(each);
        }
        first.addAll(rest);
        return first;
    }

    static Hours hours(Slot slot) {
        return Hours.of(slot);
    }
}
