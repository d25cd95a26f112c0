package org.lifang.server.routing.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.Offer;
import org.lifang.kernel.route.day.Slots;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Keeping;
import org.lifang.server.routing.Slot;
import org.lifang.server.routing.VisitNeed;
import org.springframework.stereotype.Component;

/** Tries slots in the real routes of a day and keeps them, one caller after the other for each day. */
@Component
public class SlotBook {

    private static final UUID WANTED = new UUID(0, 1);
    private static final int MOST_DAYS = 60;
    private static final int HOUR = 3_600;
    private static final int STEP = 1_800;
    private static final int LAST_SECOND = 86_399;

    private final Standing standing;
    private final Candidates candidates;
    private final KeptStore kept;
    private final DayPlanStore plans;
    private final Clock clock;

    SlotBook(Standing standing, Candidates candidates, KeptStore kept, DayPlanStore plans, Clock clock) {
        this.standing = standing;
        this.candidates = candidates;
        this.kept = kept;
        this.plans = plans;
        this.clock = clock;
    }

    /** Times that fit, soonest first. */
    public List<Slot> offers(VisitNeed need, LocalDate from, LocalDate to, int most) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
        LocalDate first = from.isBefore(now.toLocalDate()) ? now.toLocalDate() : from;
        LocalDate last = to.isAfter(first.plusDays(MOST_DAYS)) ? first.plusDays(MOST_DAYS) : to;
        // Where it might be at all is the whole of a day; each offer narrows it.
        Visit wanted = candidates.wanted(WANTED, need, List.of(), null);
        if (wanted == null || last.isBefore(first)) {
            return List.of();
        }
        Standing.Days days = standing.days(first, last);
        List<Slot> offers = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last) && offers.size() < most; day = day.plusDays(1)) {
            int earliest = day.equals(now.toLocalDate())
                    ? now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toSecondOfDay() + HOUR
                    : 0;
            offers.addAll(onDay(need, wanted, days.of(day), earliest, most - offers.size()));
        }
        return offers;
    }

    private List<Slot> onDay(VisitNeed need, Visit anywhere, Now now, int earliest, int most) {
        LocalDate day = now.day();
        Window hours = Standing.hours(now.crews());
        if (hours == null) {
            return List.of();
        }
        List<Window> windows = windows(need, day, Math.max(earliest, hours.from()), hours.to());
        if (windows.isEmpty()) {
            return List.of();
        }
        Visit wanted = anywhere.within(List.of(hours));
        Now with = now.with(wanted);
        DayTable table = with.table(standing.ways());
        List<Offer> found = Slots.offers(
                table.day(),
                with.plan(table),
                Objects.requireNonNull(kernel(table, wanted)),
                windows,
                windows.size(),
                Slots.Room.BY_LEAVING_ONE_OUT);
        return found.stream()
                .map(offer -> slot(day, offer.window()))
                .sorted(java.util.Comparator.comparing(Slot::from))
                .limit(most)
                .toList();
    }

    private static org.lifang.kernel.route.day.@Nullable DayVisit kernel(DayTable table, Visit visit) {
        return table.day().visits().stream()
                .filter(each -> each.id().equals(visit.key()))
                .findFirst()
                .orElse(null);
    }

    private static Slot slot(LocalDate day, Window window) {
        return new Slot(day, LocalTime.ofSecondOfDay(window.from()), LocalTime.ofSecondOfDay(window.to()));
    }

    /** Whether anybody knows where it would be. */
    public boolean findable(VisitNeed need) {
        return candidates.findable(need);
    }

    /** Half hours from the full hour on, within what is allowed: the visit begins in the first half hour after. */
    private static List<Window> windows(VisitNeed need, LocalDate day, int from, int to) {
        List<Window> windows = new ArrayList<>();
        int begin = (from + STEP - 1) / STEP * STEP;
        for (int at = begin; at + STEP <= Math.min(to, LAST_SECOND); at += STEP) {
            Window window = new Window(at, at + STEP);
            if (allowed(need, day, window)) {
                windows.add(window);
            }
        }
        return windows;
    }

    private static boolean allowed(VisitNeed need, LocalDate day, Window window) {
        return need.allowed().isEmpty()
                || need.allowed().stream()
                        .filter(hours -> hours.day() == null || day.equals(hours.day()))
                        .anyMatch(hours -> hours.from().toSecondOfDay() <= window.from()
                                && window.to() <= hours.to().toSecondOfDay());
    }

    /** Keeps a slot: the day is locked, its routes are asked again, and the plan that holds it is its new version. */
    public Keeping keep(UUID appointment, VisitNeed need, Slot slot) {
        KeptStore.Kept before = kept.find(appointment);
        if (before != null && before.slot().day().isBefore(slot.day())) {
            plans.lock(before.slot().day());
        }
        plans.lock(slot.day());
        Window window = new Window(slot.from().toSecondOfDay(), slot.to().toSecondOfDay());
        Visit wanted = candidates.wanted(appointment, need, List.of(window), window);
        Now now = standing.of(slot.day()).without(appointment);
        if (wanted == null || past(slot) || now.crews().isEmpty()) {
            return instead(need, slot);
        }
        Now with = now.with(wanted);
        DayTable table = with.table(standing.ways());
        Optional<Slots.Accepted> accepted = Slots.accept(
                table.day(),
                with.plan(table),
                Objects.requireNonNull(kernel(table, wanted)),
                window,
                Slots.Room.BY_LEAVING_ONE_OUT);
        if (accepted.isEmpty()) {
            return instead(need, slot);
        }
        kept.keep(appointment, need, slot);
        if (before != null && !before.slot().day().equals(slot.day())) {
            plans.lock(before.slot().day());
            without(before.slot().day(), appointment);
        }
        DayPlan plan = accepted.get().plan();
        Plan made = store(with, table, plan, Plan.Cause.KEPT);
        Plan.Route route = Objects.requireNonNull(made.routeOf(appointment));
        return new Keeping.Kept(route.people());
    }

    private boolean past(Slot slot) {
        return slot.day().atTime(slot.to()).isBefore(LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE));
    }

    private Keeping instead(VisitNeed need, Slot slot) {
        return new Keeping.NoLonger(offers(need, slot.day(), slot.day().plusDays(7), 5));
    }

    /** Gives a slot back. */
    public void release(UUID appointment) {
        KeptStore.Kept before = kept.find(appointment);
        if (before != null) {
            plans.lock(before.slot().day());
            kept.release(appointment);
            without(before.slot().day(), appointment);
        }
    }

    private void without(LocalDate day, UUID appointment) {
        Plan version = plans.standing(day);
        if (version != null && version.stop(appointment) != null) {
            Now now = standing.of(day, version).without(appointment);
            DayTable table = now.table(standing.ways());
            DayPlan plan = Retime.of(table, now.plan(table));
            store(now, table, plan, Plan.Cause.RELEASED);
        }
    }

    /** The plan in force stays in force with the change in it; a draft is followed by a draft. */
    private Plan store(Now now, DayTable table, DayPlan plan, Plan.Cause cause) {
        Plan before = now.version();
        Plan made = PlanMaker.keep(
                new PlanMaker.Making(
                        UUID.randomUUID(),
                        now.day(),
                        plans.nextVersion(now.day()),
                        cause,
                        before == null ? null : before.id(),
                        before == null ? now.day().toEpochDay() : before.seed(),
                        clock.instant(),
                        SystemActor.ID,
                        before == null ? List.of() : before.leftOut(),
                        before == null ? Set.of() : pinned(before)),
                table,
                plan);
        boolean inForce = before != null && before.state() == Plan.State.PUBLISHED;
        if (inForce) {
            plans.supersede(now.day());
        }
        Plan kept = Versions.after(made, before, inForce);
        plans.insert(kept);
        return kept;
    }

    private static Set<UUID> pinned(Plan plan) {
        return plan.stops()
                .filter(Plan.Stop::pinned)
                .map(Plan.Stop::visit)
                .collect(java.util.stream.Collectors.toSet());
    }
}
