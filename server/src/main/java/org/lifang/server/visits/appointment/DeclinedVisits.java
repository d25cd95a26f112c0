package org.lifang.server.visits.appointment;

import org.lifang.server.outreach.single.VisitWishes;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.stereotype.Component;

/** Whoever declined last time is not asked by a machine. */
@Component
final class DeclinedVisits implements VisitWishes {

    private final AppointmentStore store;

    DeclinedVisits(AppointmentStore store) {
        this.store = store;
    }

    @Override
    public boolean declined(long borrower) {
        AppointmentRecord last = store.lastOf(borrower);
        return last != null && Turns.state(last) == State.REFUSED;
    }
}
