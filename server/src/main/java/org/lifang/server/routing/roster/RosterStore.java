package org.lifang.server.routing.roster;

import static org.lifang.server.agencies.views.VMemberTable.V_MEMBER;
import static org.lifang.server.identity.views.CollectorCardTable.COLLECTOR_CARD;
import static org.lifang.server.routing.tables.AbsenceTable.ABSENCE;
import static org.lifang.server.routing.tables.MemberTable.MEMBER;
import static org.lifang.server.routing.tables.PairingTable.PAIRING;
import static org.lifang.server.routing.tables.ShiftTable.SHIFT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.tables.AbsenceRecord;
import org.lifang.server.routing.tables.MemberRecord;
import org.springframework.stereotype.Repository;

/** The calendar of those who visit. */
@Repository
class RosterStore {

    private static final int MOST_COLLECTORS = 2_000;

    private final DSLContext db;
    private final Sealer sealer;

    RosterStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** An active colleague who collects. */
    record Collector(UUID id, String name, @Nullable String district, boolean agency) {}

    List<Collector> collectors() {
        return db.select(
                        COLLECTOR_CARD.USER_ID,
                        COLLECTOR_CARD.DISPLAY_NAME,
                        COLLECTOR_CARD.DISTRICT,
                        COLLECTOR_CARD.AGENCY)
                .from(COLLECTOR_CARD)
                .orderBy(COLLECTOR_CARD.DISPLAY_NAME, COLLECTOR_CARD.USER_ID)
                .limit(MOST_COLLECTORS)
                .fetch(Records.mapping(Collector::new));
    }

    boolean collects(UUID user) {
        return db.fetchExists(COLLECTOR_CARD, COLLECTOR_CARD.USER_ID.eq(user));
    }

    /** Somebody of an agency, on the days from one to another; to whenever while they did not leave. */
    record Belonging(
            UUID user,
            UUID agency,
            LocalDate joined,
            @Nullable LocalDate left) {

        boolean on(LocalDate day) {
            return !joined.isAfter(day) && (left == null || !left.isBefore(day));
        }
    }

    /** Which agencies people belong to on any of the days; those of the house are not in it. */
    List<Belonging> agencies(LocalDate from, LocalDate to) {
        return db.select(V_MEMBER.USER_ID, V_MEMBER.AGENCY_ID, V_MEMBER.JOINED_ON, V_MEMBER.LEFT_ON)
                .from(V_MEMBER)
                .where(V_MEMBER.JOINED_ON.le(to))
                .and(V_MEMBER.LEFT_ON.isNull().or(V_MEMBER.LEFT_ON.ge(from)))
                .orderBy(V_MEMBER.USER_ID, V_MEMBER.JOINED_ON)
                .fetch(Records.mapping(Belonging::new));
    }

    Map<UUID, Member> members() {
        Map<UUID, Map<DayOfWeek, Hours>> shifts = shifts();
        Map<UUID, Member> members = new HashMap<>();
        db.selectFrom(MEMBER)
                .forEach(r -> members.put(r.getUserId(), member(r, shifts.getOrDefault(r.getUserId(), Map.of()))));
        return members;
    }

    @Nullable
    Member member(UUID user) {
        MemberRecord r = db.fetchOne(MEMBER, MEMBER.USER_ID.eq(user));
        return r == null ? null : member(r, shifts().getOrDefault(user, Map.of()));
    }

    private Map<UUID, Map<DayOfWeek, Hours>> shifts() {
        Map<UUID, Map<DayOfWeek, Hours>> shifts = new HashMap<>();
        db.selectFrom(SHIFT)
                .forEach(r -> shifts.computeIfAbsent(r.getUserId(), any -> new EnumMap<>(DayOfWeek.class))
                        .put(DayOfWeek.of(r.getWeekday()), new Hours(r.getStarts(), r.getEnds())));
        return shifts;
    }

    private Member member(MemberRecord r, Map<DayOfWeek, Hours> shifts) {
        String home = sealer.openNullable(Field.POSITION, r.getStartSealed());
        return new Member(
                r.getUserId(),
                Mode.valueOf(r.getMode()),
                r.getStartBranch(),
                home == null ? null : Point.of(home),
                new TreeSet<>(List.of(r.getLanguages())),
                new TreeSet<>(List.of(r.getSkills())),
                r.getSenior(),
                r.getWoman(),
                new TreeSet<>(List.of(r.getTerritory())),
                new Hours(r.getLunchFrom(), r.getLunchTo()),
                r.getLunchMinutes(),
                shifts);
    }

    void save(Effect effect, Member member) {
        MemberRecord row = db.newRecord(MEMBER);
        row.setUserId(member.userId());
        row.setMode(member.mode().name());
        row.setStartBranch(member.startBranch());
        row.setStartSealed(
                member.home() == null
                        ? null
                        : sealer.seal(Field.POSITION, member.home().text()));
        row.setLanguages(sorted(member.languages()));
        row.setSkills(sorted(member.skills()));
        row.setSenior(member.senior());
        row.setWoman(member.woman());
        row.setTerritory(sorted(member.territory()));
        row.setLunchFrom(member.lunch().from());
        row.setLunchTo(member.lunch().to());
        row.setLunchMinutes((short) member.lunchMinutes());
        row.setChangedAt(effect.at());
        row.setChangedBy(effect.actor());
        db.insertInto(MEMBER)
                .set(row)
                .onConflict(MEMBER.USER_ID)
                .doUpdate()
                .set(row)
                .execute();
        db.deleteFrom(SHIFT).where(SHIFT.USER_ID.eq(member.userId())).execute();
        member.shifts()
                .forEach((day, hours) -> db.insertInto(SHIFT)
                        .set(SHIFT.USER_ID, member.userId())
                        .set(SHIFT.WEEKDAY, (short) day.getValue())
                        .set(SHIFT.STARTS, hours.from())
                        .set(SHIFT.ENDS, hours.to())
                        .execute());
    }

    private static String[] sorted(Set<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }

    /** Absences that touch the days, not taken back. */
    List<Absence> absences(LocalDate from, LocalDate to) {
        return db.selectFrom(ABSENCE)
                .where(ABSENCE.ENDED_AT.isNull())
                .and(ABSENCE.FIRST_DAY.le(to).and(ABSENCE.LAST_DAY.ge(from)))
                .orderBy(ABSENCE.FIRST_DAY, ABSENCE.ID)
                .fetch(RosterStore::absence);
    }

    private static Absence absence(AbsenceRecord r) {
        return new Absence(
                r.getId(),
                r.getUserId(),
                r.getFirstDay(),
                r.getLastDay(),
                r.getFromTime() == null || r.getToTime() == null ? null : new Hours(r.getFromTime(), r.getToTime()));
    }

    void absent(Effect effect, Absence absence) {
        db.insertInto(ABSENCE)
                .set(ABSENCE.ID, absence.id())
                .set(ABSENCE.USER_ID, absence.userId())
                .set(ABSENCE.FIRST_DAY, absence.firstDay())
                .set(ABSENCE.LAST_DAY, absence.lastDay())
                .set(
                        ABSENCE.FROM_TIME,
                        absence.hours() == null ? null : absence.hours().from())
                .set(
                        ABSENCE.TO_TIME,
                        absence.hours() == null ? null : absence.hours().to())
                .set(ABSENCE.RECORDED_AT, effect.at())
                .set(ABSENCE.RECORDED_BY, effect.actor())
                .execute();
    }

    @Nullable
    AbsenceRecord lockAbsence(UUID id) {
        return db.selectFrom(ABSENCE).where(ABSENCE.ID.eq(id)).forUpdate().fetchOne();
    }

    void endAbsence(Effect effect, UUID id) {
        db.update(ABSENCE)
                .set(ABSENCE.ENDED_AT, effect.at())
                .set(ABSENCE.ENDED_BY, effect.actor())
                .where(ABSENCE.ID.eq(id))
                .execute();
    }

    List<Pairing> pairings() {
        return db.selectFrom(PAIRING)
                .orderBy(PAIRING.ONE, PAIRING.OTHER)
                .fetch(r -> new Pairing(r.getOne(), r.getOther(), Pairing.Kind.valueOf(r.getKind())));
    }

    void pair(Effect effect, Pairing pairing) {
        db.insertInto(PAIRING)
                .set(PAIRING.ONE, pairing.one())
                .set(PAIRING.OTHER, pairing.other())
                .set(PAIRING.KIND, pairing.kind().name())
                .set(PAIRING.CHANGED_AT, effect.at())
                .set(PAIRING.CHANGED_BY, effect.actor())
                .onConflict(PAIRING.ONE, PAIRING.OTHER)
                .doUpdate()
                .set(PAIRING.KIND, pairing.kind().name())
                .set(PAIRING.CHANGED_AT, effect.at())
                .set(PAIRING.CHANGED_BY, effect.actor())
                .execute();
    }

    void unpair(UUID one, UUID other) {
        db.deleteFrom(PAIRING)
                .where(PAIRING.ONE.eq(one).and(PAIRING.OTHER.eq(other)))
                .execute();
    }
}
