package org.lifang.server.visits.appointment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.Offices;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Service;

/** An appointment as its borrower sees it. */
@Service
public class Faces {

    private final AppointmentStore store;
    private final PointStore points;
    private final Offices offices;

    Faces(AppointmentStore store, PointStore points, Offices offices) {
        this.store = store;
        this.points = points;
        this.offices = offices;
    }

    /**
     * @param kept what is agreed, or was
     * @param confirming whether an answer is just being confirmed
     * @param stopped whether an answer waits because the gate said no
     */
    public record Face(
            UUID id,
            long borrower,
            State state,
            String language,
            Where where,
            @Nullable String office,
            List<Hours> offered,
            List<Hours> named,
            @Nullable Hours kept,
            @Nullable Where keptAt,
            boolean confirming,
            boolean stopped,
            boolean hasHome,
            boolean hasWorkplace) {}

    /** Null when the link is none of ours. */
    public @Nullable Face byToken(String token) {
        AppointmentRecord row = store.byLink(Links.hash(token));
        return row == null ? null : face(row);
    }

    private Face face(AppointmentRecord row) {
        UUID id = row.getId();
        BookingRecord booking = row.getBookingId() == null ? null : store.booking(row.getBookingId());
        UUID branch = row.getBranchId();
        return new Face(
                id,
                row.getBorrowerId(),
                Turns.state(row),
                row.getLanguage(),
                Where.valueOf(row.getPlace()),
                branch == null ? null : office(branch),
                store.offered(id, row.getRound()),
                store.countered(id, row.getRound()),
                booking == null ? null : Settling.hours(booking),
                booking == null ? null : Where.valueOf(booking.getPlace()),
                store.asking(id) != null,
                "GATE".equals(row.getAttention()),
                points.home(row.getBorrowerId()) != null,
                points.workplace(row.getBorrowerId()) != null);
    }

    private @Nullable String office(UUID branch) {
        return offices.open().stream()
                .filter(each -> each.id().equals(branch))
                .map(each -> each.name() + " · " + each.address())
                .findFirst()
                .orElse(null);
    }
}
