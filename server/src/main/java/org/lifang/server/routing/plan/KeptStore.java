package org.lifang.server.routing.plan;

import static org.lifang.server.routing.tables.KeptTable.KEPT;
import static org.lifang.server.routing.tables.TweakTable.TWEAK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Effect;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.Place;
import org.lifang.server.routing.Slot;
import org.lifang.server.routing.VisitNeed;
import org.lifang.server.routing.Wish;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.tables.KeptRecord;
import org.springframework.stereotype.Repository;

/** Slots promised, and what planners decided about a day by hand. */
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

    /** A promised slot. */
    record Kept(UUID appointment, VisitNeed need, Slot slot) {}

    List<Kept> on(LocalDate day) {
        return between(day, day);
    }

    /** Those of a range of days, in the order of their times. */
    List<Kept> between(LocalDate from, LocalDate to) {
        return db.selectFrom(KEPT)
                .where(KEPT.DAY.between(from, to).and(KEPT.RELEASED_AT.isNull()))
                .orderBy(KEPT.DAY, KEPT.FROM_SECOND, KEPT.APPOINTMENT_ID)
                .fetch(this::kept);
    }

    /** Borrowers who have a promise on a day or later. */
    List<Long> promisedFrom(LocalDate day) {
        return db.select(KEPT.BORROWER_ID)
                .from(KEPT)
                .where(KEPT.DAY.ge(day).and(KEPT.RELEASED_AT.isNull()))
                .fetch(KEPT.BORROWER_ID);
    }

    @Nullable
    Kept find(UUID appointment) {
        return db.selectFrom(KEPT)
                .where(KEPT.APPOINTMENT_ID.eq(appointment).and(KEPT.RELEASED_AT.isNull()))
                .fetchOne(this::kept);
    }

    private Kept kept(KeptRecord r) {
        VisitNeed need = new VisitNeed(
                r.getBorrowerId(),
                place(r),
                r.getMinutes(),
                Arrays.stream(r.getWishes()).map(Wish::valueOf).collect(Collectors.toSet()),
                r.getLanguage(),
                Arrays.stream(r.getNotPeople()).collect(Collectors.toSet()),
                List.of());
        Slot slot = new Slot(
                r.getDay(),
                java.time.LocalTime.ofSecondOfDay(r.getFromSecond()),
                java.time.LocalTime.ofSecondOfDay(r.getToSecond()));
        return new Kept(r.getAppointmentId(), need, slot);
    }

    private Place place(KeptRecord r) {
        return switch (r.getPlace()) {
            case "HOME" -> new Place.Home(r.getPointId());
            case "WORKPLACE" -> new Place.Workplace(r.getPointId());
            case "BRANCH" -> new Place.Branch(r.getBranchId());
            case "PUBLIC" -> {
                Point at = Point.of(sealer.open(Field.POSITION, r.getPositionSealed()));
                yield new Place.Public(at.latitudeE6(), at.longitudeE6());
            }
            default -> new Place.Video();
        };
    }

    void keep(UUID appointment, VisitNeed need, Slot slot) {
        KeptRecord row = db.newRecord(KEPT);
        row.setAppointmentId(appointment);
        row.setBorrowerId(need.borrowerId());
        row.setDay(slot.day());
        row.setFromSecond(slot.from().toSecondOfDay());
        row.setToSecond(slot.to().toSecondOfDay());
        row.setPointId(null);
        row.setBranchId(null);
        row.setPositionSealed(null);
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

    /**
     * What a planner decided about somebody on a day.
     *
     * @param people the crew somebody is pinned to; null with an exclusion
     */
    record Tweak(long borrower, boolean excluded, @Nullable List<UUID> people) {}

    Map<Long, Tweak> tweaks(LocalDate day) {
        return db.selectFrom(TWEAK)
                .where(TWEAK.DAY.eq(day))
                .fetchMap(
                        TWEAK.BORROWER_ID,
                        r -> new Tweak(
                                r.getBorrowerId(),
                                r.getKind().equals("EXCLUDE"),
                                r.getPeople() == null ? null : List.of(r.getPeople())));
    }

    void tweak(Effect effect, LocalDate day, Tweak tweak) {
        UUID[] people = tweak.people() == null ? null : tweak.people().toArray(UUID[]::new);
        String kind = tweak.excluded() ? "EXCLUDE" : "PIN";
        db.insertInto(TWEAK)
                .set(TWEAK.DAY, day)
                .set(TWEAK.BORROWER_ID, tweak.borrower())
                .set(TWEAK.KIND, kind)
                .set(TWEAK.PEOPLE, people)
                .set(TWEAK.CHANGED_AT, effect.at())
                .set(TWEAK.CHANGED_BY, effect.actor())
                .onConflict(TWEAK.DAY, TWEAK.BORROWER_ID)
                .doUpdate()
                .set(TWEAK.KIND, kind)
                .set(TWEAK.PEOPLE, people)
                .set(TWEAK.CHANGED_AT, effect.at())
                .set(TWEAK.CHANGED_BY, effect.actor())
                .execute();
    }

    void untweak(LocalDate day, long borrower) {
        db.deleteFrom(TWEAK)
                .where(TWEAK.DAY.eq(day).and(TWEAK.BORROWER_ID.eq(borrower)))
                .execute();
    }
}
