package org.lifang.server.routing.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.map.Point;
import org.lifang.server.training.Clearance;
import org.lifang.server.training.Clearances;

/** The calendar of a range of days as it was when it was read. */
public final class RosterDays {

    private final LocalDate from;
    private final LocalDate to;
    private final List<RosterStore.Collector> collectors;
    private final Map<UUID, Member> members;
    private final List<RosterStore.Belonging> agencies;
    private final Map<UUID, Point> branches;
    private final List<Absence> absences;
    private final Clearances.OnRecord cleared;

    RosterDays(
            LocalDate from,
            LocalDate to,
            List<RosterStore.Collector> collectors,
            Map<UUID, Member> members,
            List<RosterStore.Belonging> agencies,
            Map<UUID, Point> branches,
            List<Absence> absences,
            Clearances.OnRecord cleared) {
        this.from = from;
        this.to = to;
        this.collectors = collectors;
        this.members = members;
        this.agencies = agencies;
        this.branches = branches;
        this.absences = absences;
        this.cleared = cleared;
    }

    /**
     * Everybody who collects, on one of its days.
     *
     * @throws IllegalArgumentException when the day is none of them
     */
    public List<Roster.Standing> on(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(to)) {
            throw new IllegalArgumentException(day + " is not within " + from + " and " + to);
        }
        List<Roster.Standing> all = new ArrayList<>();
        for (RosterStore.Collector collector : collectors) {
            Member member = members.get(collector.id());
            Clearance clearance = cleared.standing(collector.id(), day);
            Point start = member == null ? null : start(member, branches);
            Hours shift = member == null ? null : Roster.shift(member, day, absences);
            Roster.Away away = away(member, start, shift, day, clearance);
            Available who = away != null || member == null || start == null || shift == null
                    ? null
                    : new Available(member, collector.name(), agency(collector.id(), day), start, shift);
            all.add(new Roster.Standing(collector.id(), collector.name(), who, away));
        }
        return all;
    }

    /** Those who can visit on one of its days. */
    public List<Available> available(LocalDate day) {
        return on(day).stream()
                .map(Roster.Standing::who)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable UUID agency(UUID user, LocalDate day) {
        return agencies.stream()
                .filter(each -> each.user().equals(user) && each.on(day))
                .map(RosterStore.Belonging::agency)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Point start(Member member, Map<UUID, Point> branches) {
        return member.home() != null ? member.home() : branches.get(Objects.requireNonNull(member.startBranch()));
    }

    private static Roster.@Nullable Away away(
            @Nullable Member member, @Nullable Point start, @Nullable Hours shift, LocalDate day, Clearance clearance) {
        if (member == null || start == null) {
            return Roster.Away.NO_CARD;
        }
        if (!member.shifts().containsKey(day.getDayOfWeek())) {
            return Roster.Away.NO_SHIFT;
        }
        if (shift == null) {
            return Roster.Away.ABSENT;
        }
        boolean barred = !Boolean.FALSE.equals(clearance.suspended()) || !Boolean.FALSE.equals(clearance.blacklisted());
        if (barred || !clearance.gaps().isEmpty()) {
            return Roster.Away.NOT_CLEARED;
        }
        return Boolean.TRUE.equals(clearance.visits()) ? null : Roster.Away.NOT_QUALIFIED;
    }
}
