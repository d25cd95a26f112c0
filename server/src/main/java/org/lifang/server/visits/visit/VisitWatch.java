package org.lifang.server.visits.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.outreach.Ids;
import org.lifang.server.visits.VisitOverdue;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.stereotype.Service;

/** Looks whether every crew came out again, and takes up what the server was stopped before. */
@Service
public class VisitWatch {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration STOPPED = Duration.ofMinutes(2);

    private final VisitStore store;
    private final Followings followings;
    private final Commands commands;

    VisitWatch(VisitStore store, Followings followings, Commands commands) {
        this.store = store;
        this.followings = followings;
        this.commands = commands;
    }

    /** A supervisor has something to look at. */
    record Noted(UUID visit) {}

    /** Marks visits whose crew was not heard of in time; how many. */
    public int tick(Instant now) {
        int overdue = 0;
        for (VisitRecord each : store.notOut(now, MOST_AT_ONCE)) {
            Command command = Command.of(
                    Ids.of("visit.overdue", each.getId().toString()),
                    "visit.overdue",
                    "visit/" + each.getId(),
                    "",
                    Acting.SYSTEM);
            commands.run(command, Noted.class, effect -> {
                VisitRecord row = store.lock(each.getId());
                if (row != null && row.getLeftAt() == null && row.getOverdueAt() == null) {
                    row.setOverdueAt(effect.at());
                    row.store();
                    store.flag(row.getId(), Flag.OVERDUE);
                    effect.publish(new VisitOverdue(row.getId()));
                }
                effect.audit(
                        "visit.overdue", "borrower/" + each.getBorrowerId(), null, null, Map.of("visit", each.getId()));
                return new Noted(each.getId());
            });
            overdue++;
        }
        followings.runWaiting(now.minus(STOPPED));
        return overdue;
    }
}
