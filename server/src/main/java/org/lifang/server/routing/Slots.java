package org.lifang.server.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lifang.server.routing.plan.SlotBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The times at which a real crew can come, offered and kept. */
@Service
public class Slots {

    private final SlotBook book;

    Slots(SlotBook book) {
        this.book = book;
    }

    /**
     * Times at which a crew can come, tried in the plans as they stand with shifts, ways, certificates and everything
     * promised before; soonest first, at most so many.
     */
    public List<Slot> offers(VisitNeed need, LocalDate from, LocalDate to, int most) {
        return book.offers(need, from, to, most);
    }

    /** Whether anybody knows where it would be; without that no crew can come, however many are free. */
    public boolean findable(VisitNeed need) {
        return book.findable(need);
    }

    /**
     * Keeps a slot for an appointment, inside the caller's transaction. What the appointment kept before is given back
     * only if this one is kept.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(UUID appointment, VisitNeed need, Slot slot) {
        return book.keep(appointment, need, slot);
    }

    /** Gives a slot back, inside the caller's transaction; nothing happens when none is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID appointment) {
        book.release(appointment);
    }
}
