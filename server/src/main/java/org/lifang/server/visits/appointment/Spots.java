package org.lifang.server.visits.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.routing.Offices;
import org.lifang.server.visits.appointment.Outcome.No;
import org.lifang.server.visits.appointment.Outcome.Why;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Component;

/** Places as rows keep them, and whether they are places at all. */
@Component
final class Spots {

    private final PointStore points;
    private final Offices offices;
    private final ProofStore proofs;
    private final Sealer sealer;

    Spots(PointStore points, Offices offices, ProofStore proofs, Sealer sealer) {
        this.points = points;
        this.offices = offices;
        this.proofs = proofs;
        this.sealer = sealer;
    }

    /** The borrower's first home and workplace are meant where nobody names another; null when there is none. */
    @Nullable
    Spot completed(long borrower, Spot spot) {
        if (spot.point() == null && (spot.where() == Where.HOME || spot.where() == Where.WORKPLACE)) {
            Long point = spot.where() == Where.HOME ? points.home(borrower) : points.workplace(borrower);
            return point == null ? null : Spot.at(spot.where(), point);
        }
        return spot;
    }

    /** Why nobody can meet there; null when they can. */
    @Nullable
    No fault(long borrower, Spot spot) {
        boolean fits = switch (spot.where()) {
            case HOME, WORKPLACE ->
                spot.point() != null && spot.where().name().equals(points.kind(borrower, spot.point()));
            case BRANCH -> offices.open().stream().anyMatch(each -> each.id().equals(spot.branch()));
            case PUBLIC -> spot.latitudeE6() != null && spot.longitudeE6() != null;
            case VIDEO -> true;
        };
        return fits ? null : No.because(Why.PLACE_UNKNOWN);
    }

    /** At work only when the borrower asked for it, on record. */
    @Nullable
    No consentMissing(UUID appointment, Spot spot) {
        return spot.where() == Where.WORKPLACE && !proofs.consented(appointment, "WORKPLACE")
                ? No.because(Why.WORKPLACE_WITHOUT_CONSENT)
                : null;
    }

    Spot of(AppointmentRecord row) {
        byte[] words = row.getPlaceSealed();
        return new Spot(
                Where.valueOf(row.getPlace()),
                row.getPointId(),
                row.getBranchId(),
                row.getLatitudeE6(),
                row.getLongitudeE6(),
                words == null ? null : sealer.open(Field.ADDRESS, words));
    }

    Spot of(BookingRecord row) {
        byte[] words = row.getPlaceSealed();
        return new Spot(
                Where.valueOf(row.getPlace()),
                row.getPointId(),
                row.getBranchId(),
                row.getLatitudeE6(),
                row.getLongitudeE6(),
                words == null ? null : sealer.open(Field.ADDRESS, words));
    }

    void put(AppointmentRecord row, Spot spot) {
        row.setPlace(spot.where().name());
        row.setPointId(spot.point());
        row.setBranchId(spot.branch());
        row.setLatitudeE6(spot.latitudeE6());
        row.setLongitudeE6(spot.longitudeE6());
        row.setPlaceSealed(sealer.sealNullable(Field.ADDRESS, spot.words()));
    }

    void put(BookingRecord row, Spot spot) {
        row.setPlace(spot.where().name());
        row.setPointId(spot.point());
        row.setBranchId(spot.branch());
        row.setLatitudeE6(spot.latitudeE6());
        row.setLongitudeE6(spot.longitudeE6());
        row.setPlaceSealed(sealer.sealNullable(Field.ADDRESS, spot.words()));
    }
}
