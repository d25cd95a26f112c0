package org.lifang.server.routing;

import static org.lifang.server.routing.tables.DayTable.DAY;
import static org.lifang.server.routing.tables.KeptTable.KEPT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.tables.KeptRecord;
import org.springframework.stereotype.Repository;

/** Slots promised. */
@Repository
class KeptStore {

    private final DSLContext db;
    private final Sealer sealer;
    private final Clock clock;

    KeptStore(DSLContext db, Sealer sealer, Clock clock) {
        this.db = db;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Makes the day's row if there is none, and holds it until the transaction ends. */
    void lock(LocalDate day) {
        db.insertInto(DAY).set(DAY.DAY_, day).onConflictDoNothing().execute();
        db.selectFrom(DAY).where(DAY.DAY_.eq(day)).forUpdate().fetch();
    }

    int overlapping(LocalDate day, LocalTime from, LocalTime to) {
        return db.fetchCount(
                KEPT,
                KEPT.DAY
                        .eq(day)
                        .and(KEPT.RELEASED_AT.isNull())
                        .and(KEPT.FROM_SECOND.le(to.toSecondOfDay()).and(KEPT.TO_SECOND.ge(from.toSecondOfDay()))));
    }

    void keep(UUID appointment, VisitNeed need, Slot slot) {
        KeptRecord row = db.newRecord(KEPT);
        row.setAppointmentId(appointment);
        row.setBorrowerId(need.borrowerId());
        row.setDay(slot.day());
        row.setFromSecond(slot.from().toSecondOfDay());
        row.setToSecond(slot.to().toSecondOfDay());
        switch (need.place()) {
            case Place.Home home -> row.setPointId(home.contactPoint());
            case Place.Workplace work -> row.setPointId(work.contactPoint());
            case Place.Branch branch -> row.setBranchId(branch.branch());
            case Place.Public there ->
                row.setPositionSealed(
                        sealer.seal(Field.POSITION, new Point(there.latitudeE6(), there.longitudeE6()).text()));
            case Place.Video video -> {}
        }
        row.setPlace(kind(need.place()));
        row.setMinutes((short) need.minutes());
        row.setWishes(need.wishes().stream().map(Wish::name).sorted().toArray(String[]::new));
        row.setLanguage(need.language());
        row.setNotPeople(need.notThesePeople().toArray(UUID[]::new));
        row.setKeptAt(clock.instant());
        row.setReleasedAt(null);
        db.insertInto(KEPT)
                .set(row)
                .onConflict(KEPT.APPOINTMENT_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    static String kind(Place place) {
        return switch (place) {
            case Place.Home home -> "HOME";
            case Place.Workplace work -> "WORKPLACE";
            case Place.Branch branch -> "BRANCH";
            case Place.Public there -> "PUBLIC";
            case Place.Video video -> "VIDEO";
        };
    }

    void release(UUID appointment) {
        db.update(KEPT)
                .set(KEPT.RELEASED_AT, clock.instant())
                .where(KEPT.APPOINTMENT_ID.eq(appointment).and(KEPT.RELEASED_AT.isNull()))
                .execute();
    }
}
