package org.lifang.server.visits.visit;

import static org.lifang.server.visits.tables.AppointmentTable.APPOINTMENT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether a borrower still expects a visit; a plan may be older than what became of its appointments. */
@Repository
public class StandingAppointments {

    private final DSLContext db;

    StandingAppointments(DSLContext db) {
        this.db = db;
    }

    /** Whether it is agreed now. */
    public boolean stands(UUID appointment) {
        return db.fetchExists(
                APPOINTMENT, APPOINTMENT.ID.eq(appointment).and(APPOINTMENT.STATE.in("AGREED", "MOVING")));
    }
}
