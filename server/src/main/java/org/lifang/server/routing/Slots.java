package org.lifang.server.routing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lifang.server.routing.roster.Available;
import org.lifang.server.routing.roster.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The times at which a real crew can come, offered and kept. */
@Service
public class Slots {

    private static final int CREW = 2;

    private final KeptStore store;
    private final Roster roster;

    Slots(KeptStore store, Roster roster) {
        this.store = store;
        this.roster = roster;
    }

    /** Times at which a crew can come, on the plans as they stand, soonest first, at most so many. */
    public List<Slot> offers(VisitNeed need, LocalDate from, LocalDate to, int most) {
        List<Slot> offers = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to) && offers.size() < most; day = day.plusDays(1)) {
            int crews = roster.available(day).size() / CREW;
            for (int hour = 9; hour < 17 && offers.size() < most; hour++) {
                Slot slot = new Slot(day, LocalTime.of(hour, 0), LocalTime.of(hour, 59));
                if (store.overlapping(day, slot.from(), slot.to()) < crews) {
                    offers.add(slot);
                }
            }
        }
        return offers;
    }

    /** Keeps a slot for an appointment, inside the caller's transaction; an earlier one of it is released. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(UUID appointment, VisitNeed need, Slot slot) {
        store.lock(slot.day());
        store.release(appointment);
        List<UUID> able = roster.available(slot.day()).stream()
                .map(Available::id)
                .filter(id -> !need.notThesePeople().contains(id))
                .toList();
        if (store.overlapping(slot.day(), slot.from(), slot.to()) >= able.size() / CREW) {
            return new Keeping.NoLonger(offers(need, slot.day(), slot.day().plusDays(7), 5));
        }
        store.keep(appointment, need, slot);
        return new Keeping.Kept(able.subList(0, CREW));
    }

    /** Gives a slot back, inside the caller's transaction; nothing happens when none is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID appointment) {
        store.release(appointment);
    }
}
