package org.lifang.server.routing.plan;

import static org.lifang.server.complaints.views.VKeptAwayTable.V_KEPT_AWAY;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Colleagues who are not sent somewhere: whoever is complained about stays away from the person, and from every address
 * of theirs whoever else lives there, as long as the complaint is open.
 */
@Repository
class KeptAwayStore {

    private final DSLContext db;

    KeptAwayStore(DSLContext db) {
        this.db = db;
    }

    /** Who stays away from whom. */
    Map<Long, Set<UUID>> fromPeople(Collection<Long> borrowers) {
        Map<Long, Set<UUID>> away = new HashMap<>();
        db.selectDistinct(V_KEPT_AWAY.BORROWER_ID, V_KEPT_AWAY.USER_ID)
                .from(V_KEPT_AWAY)
                .where(V_KEPT_AWAY.BORROWER_ID.eq(DSL.any(borrowers.toArray(Long[]::new))))
                .forEach(r ->
                        away.computeIfAbsent(r.value1(), any -> new HashSet<>()).add(r.value2()));
        return away;
    }

    /** Who stays away from which addresses, which may be those of others too. */
    Map<Long, Set<UUID>> fromPlaces(Collection<Long> points) {
        if (points.isEmpty()) {
            return Map.of();
        }
        var theirs = CONTACT_CARD.as("theirs");
        Map<Long, Set<UUID>> away = new HashMap<>();
        db.selectDistinct(CONTACT_CARD.CONTACT_POINT_ID, V_KEPT_AWAY.USER_ID)
                .from(V_KEPT_AWAY)
                .join(theirs)
                .on(theirs.BORROWER_ID.eq(V_KEPT_AWAY.BORROWER_ID).and(theirs.KIND.in("HOME", "WORKPLACE")))
                .join(CONTACT_CARD)
                .on(CONTACT_CARD.VALUE_INDEX.eq(theirs.VALUE_INDEX).and(CONTACT_CARD.KIND.in("HOME", "WORKPLACE")))
                .where(CONTACT_CARD.CONTACT_POINT_ID.eq(DSL.any(points.toArray(Long[]::new))))
                .forEach(r ->
                        away.computeIfAbsent(r.value1(), any -> new HashSet<>()).add(r.value2()));
        return away;
    }
}
