package org.lifang.server.routing.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.roster.RosterOutcome.Denied;
import org.lifang.server.routing.roster.RosterOutcome.No;
import org.lifang.server.routing.tables.AbsenceRecord;
import org.lifang.server.training.Clearances;
import org.springframework.stereotype.Service;

/** The calendar of those who visit: who is at work on a day, cleared, and from where. */
@Service
public class Roster {

    private final RosterStore store;
    private final Branches branches;
    private final Clearances clearances;
    private final Commands commands;

    Roster(RosterStore store, Branches branches, Clearances clearances, Commands commands) {
        this.store = store;
        this.branches = branches;
        this.clearances = clearances;
        this.commands = commands;
    }

    /** Why somebody does not visit on a day. */
    public enum Away {
        /** Nothing is known of them: no hours, no way of moving. */
        NO_CARD,
        NO_SHIFT,
        ABSENT,
        NOT_CLEARED,
        NOT_QUALIFIED
    }

    /**
     * Somebody on a day.
     *
     * @param who there when they can visit
     * @param away why not
     */
    public record Standing(
            UUID userId,
            String name,
            @Nullable Available who,
            @Nullable Away away) {}

    /** Everybody who collects, on a day. */
    public List<Standing> on(LocalDate day) {
        return days(day, day).on(day);
    }

    /** Those who can visit on a day. */
    public List<Available> available(LocalDate day) {
        return days(day, day).available(day);
    }

    /** The calendar of a range of days, read once. */
    public RosterDays days(LocalDate from, LocalDate to) {
        List<RosterStore.Collector> collectors = store.collectors();
        return new RosterDays(
                from,
                to,
                collectors,
                store.members(),
                store.agencies(from, to),
                starts(),
                store.absences(from, to),
                clearances.onRecord(
                        collectors.stream().map(RosterStore.Collector::id).toList()));
    }

    private Map<UUID, Point> starts() {
        Map<UUID, Point> starts = new HashMap<>();
        branches.all().forEach(branch -> starts.put(branch.id(), branch.at()));
        return starts;
    }

    /** The longest part of the shift nobody is away from; null when there is none. */
    static @Nullable Hours shift(Member member, LocalDate day, List<Absence> absences) {
        Hours shift = member.shifts().get(day.getDayOfWeek());
        for (Absence absence : absences) {
            if (shift != null && absence.userId().equals(member.userId()) && absence.on(day)) {
                shift = absence.hours() == null ? null : longest(shift, absence.hours());
            }
        }
        return shift;
    }

    private static @Nullable Hours longest(Hours shift, Hours away) {
        if (!away.from().isBefore(shift.to()) || !away.to().isAfter(shift.from())) {
            return shift;
        }
        int before = away.fromSecond() - shift.fromSecond();
        int after = shift.toSecond() - away.toSecond();
        if (Math.max(before, after) <= 0) {
            return null;
        }
        return before >= after ? new Hours(shift.from(), away.from()) : new Hours(away.to(), shift.to());
    }

    /** Everybody who collects, with their card where there is one. */
    public record Row(
            UUID userId,
            String name,
            @Nullable String district,
            boolean agency,
            @Nullable Member member) {}

    /** The calendar's rows. */
    public List<Row> rows() {
        Map<UUID, Member> members = store.members();
        return store.collectors().stream()
                .map(each -> new Row(each.id(), each.name(), each.district(), each.agency(), members.get(each.id())))
                .toList();
    }

    /** Where somebody's day begins at home; null when it does not. */
    @Nullable
    Point home(UUID user) {
        Member member = store.member(user);
        return member == null ? null : member.home();
    }

    /** Whether there is a card of somebody. */
    boolean known(UUID user) {
        return store.member(user) != null;
    }

    /** Absences that touch the days. */
    public List<Absence> absences(LocalDate from, LocalDate to) {
        return store.absences(from, to);
    }

    /** Who always goes with whom, and who never does. */
    public List<Pairing> pairings() {
        return store.pairings();
    }

    /** Keeps what planning knows of somebody. */
    public Result<RosterOutcome> save(Command command, Member member) {
        return commands.run(command, RosterOutcome.class, effect -> saved(effect, member));
    }

    private RosterOutcome saved(Effect effect, Member member) {
        if (!store.collects(member.userId())) {
            return Denied.because(No.NOT_A_COLLECTOR);
        }
        Denied no = RosterRules.card(member);
        if (no != null) {
            return no;
        }
        if (member.startBranch() != null) {
            Branch branch = branches.find(member.startBranch());
            if (branch == null) {
                return Denied.on("startBranch", No.BRANCH_UNKNOWN);
            }
            if (!branch.active()) {
                return Denied.on("startBranch", No.BRANCH_CLOSED);
            }
        }
        Member before = store.member(member.userId());
        store.save(effect, member);
        effect.audit("routing.member", "user/" + member.userId(), before, member, Map.of());
        return new RosterOutcome.Saved(member.userId());
    }

    /** Notes that somebody is away. */
    public Result<RosterOutcome> absent(Command command, Absence absence) {
        return commands.run(command, RosterOutcome.class, effect -> {
            if (!store.collects(absence.userId())) {
                return Denied.because(No.NOT_A_COLLECTOR);
            }
            boolean wrong = absence.lastDay().isBefore(absence.firstDay())
                    || absence.lastDay().isAfter(absence.firstDay().plusYears(1));
            boolean noHours = absence.hours() != null
                    && !absence.hours().to().isAfter(absence.hours().from());
            if (wrong || noHours) {
                return Denied.on(wrong ? "lastDay" : "to", No.DAYS_INVALID);
            }
            store.absent(effect, absence);
            effect.audit(
                    "routing.absent",
                    "user/" + absence.userId(),
                    null,
                    absence,
                    Map.of("from", absence.firstDay(), "to", absence.lastDay()));
            return new RosterOutcome.Saved(absence.id());
        });
    }

    /** Takes an absence back. */
    public Result<RosterOutcome> present(Command command, UUID absence) {
        return commands.run(command, RosterOutcome.class, effect -> {
            AbsenceRecord row = store.lockAbsence(absence);
            if (row == null) {
                return Denied.because(No.ABSENCE_UNKNOWN);
            }
            if (row.getEndedAt() != null) {
                return Denied.because(No.ABSENCE_OVER);
            }
            store.endAbsence(effect, absence);
            effect.audit("routing.present", "user/" + row.getUserId(), null, null, Map.of("absence", absence));
            return new RosterOutcome.Saved(absence);
        });
    }

    /** Says that two always go together, or never; {@code kind} null takes it back. */
    public Result<RosterOutcome> pair(Command command, UUID a, UUID b, Pairing.@Nullable Kind kind) {
        return commands.run(command, RosterOutcome.class, effect -> {
            if (a.equals(b)) {
                return Denied.because(No.PAIR_OF_ONE);
            }
            if (!store.collects(a) || !store.collects(b)) {
                return Denied.because(No.NOT_A_COLLECTOR);
            }
            Pairing pair = Pairing.of(a, b, kind == null ? Pairing.Kind.NEVER : kind);
            boolean taken = kind == Pairing.Kind.FIXED && RosterRules.pairedElsewhere(pair, store.pairings());
            if (taken) {
                return Denied.because(No.ALREADY_PAIRED);
            }
            if (kind == null) {
                store.unpair(pair.one(), pair.other());
            } else {
                store.pair(effect, pair);
            }
            String word = kind == null ? "NONE" : kind.name();
            effect.audit("routing.pair", "user/" + pair.one(), null, null, Map.of("with", pair.other(), "kind", word));
            return new RosterOutcome.Saved(pair.one());
        });
    }
}
