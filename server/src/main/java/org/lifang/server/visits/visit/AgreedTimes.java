package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;
import static org.lifang.server.visits.tables.BookingTable.BOOKING;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whether hours kept for a visit are still those its borrower agreed to. */
@Service
public class AgreedTimes {

    private final DSLContext db;

    AgreedTimes(DSLContext db) {
        this.db = db;
    }

    /**
     * Whether people may come in these hours without notice (CN-V-13). Hours that are being moved stand until others
     * are agreed, and those in which the visit took place were agreed; hours given back, by whomever, are not.
     *
     * @param booking what a plan calls the appointment of its stop: the hours kept for it, new ones at every move
     */
    public boolean stand(UUID booking) {
        return db.fetchExists(db.selectOne()
                .from(BOOKING)
                .join(APPOINTMENT)
                .on(APPOINTMENT.ID.eq(BOOKING.APPOINTMENT_ID))
                .where(BOOKING.ID.eq(booking))
                .and(BOOKING.STATE
                        .eq("LIVE")
                        .and(APPOINTMENT.STATE.in("AGREED", "MOVING"))
                        .or(APPOINTMENT.STATE.eq("KEPT").and(APPOINTMENT.BOOKING_ID.eq(BOOKING.ID)))));
    }

    /** The permit under which hours were agreed, which may have been replaced since; null when there is none. */
    public @Nullable UUID permit(UUID booking) {
        return db.select(BOOKING.PERMIT_ID)
                .from(BOOKING)
                .where(BOOKING.ID.eq(booking))
                .fetchOne(BOOKING.PERMIT_ID);
    }
}
