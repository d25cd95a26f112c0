package org.lifang.server.plans.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Tally;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.plans.follow.ActionOutcome.No;
import org.lifang.server.plans.follow.ActionOutcome.Why;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.NextActionRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Next actions after promises failed, what leaked, and how many promises are kept. */
@Service
class FollowUp {

    static final int MOST_SHOWN = 200;
    private static final int MOST_COUNTED = 20_000;
    private static final int MOST_DAYS_AHEAD = 30;

    private final FollowStore store;
    private final Promises promises;
    private final Users users;
    private final Commands commands;
    private final BusinessDates dates;

    FollowUp(FollowStore store, Promises promises, Users users, Commands commands, BusinessDates dates) {
        this.store = store;
        this.promises = promises;
        this.users = users;
        this.commands = commands;
        this.dates = dates;
    }

    /** By whom or what promises are counted. */
    enum By {
        COLLECTOR,
        AGENCY,
        OPTION,
        SEGMENT
    }

    /** Promises of one group. */
    record Rate(String key, @Nullable String name, Tally tally) {}

    /** An action somebody gives by hand. */
    record Draft(UUID id, UUID obligation, String kind, UUID assignedTo, LocalDate dueOn) {}

    List<FollowStore.Action> open(@Nullable UUID assignedTo) {
        return store.open(assignedTo, MOST_SHOWN);
    }

    List<FollowStore.Leak> leaks() {
        return store.leaks(MOST_SHOWN);
    }

    /** Who works the open case of a person; null when nobody does. */
    @Nullable
    UUID worker(long borrower) {
        return store.collector(borrower);
    }

    @Nullable
    String name(UUID user) {
        return store.name(user);
    }

    /** Everything promised in some days as it stands today, by group; the groups together are all of it. */
    List<Rate> rates(LocalDate from, LocalDate to, By by) {
        LocalDate today = dates.today();
        Map<String, Tally> groups = new TreeMap<>();
        Map<UUID, Long> agencies = new HashMap<>();
        for (Taken taken : promises.takenBetween(from, to, MOST_COUNTED)) {
            String key = key(taken, by, agencies);
            groups.merge(key, Tally.of(taken.on(today)), Tally::plus);
        }
        List<Rate> rates = new ArrayList<>();
        groups.forEach((key, tally) ->
                rates.add(new Rate(key, by == By.COLLECTOR ? store.name(UUID.fromString(key)) : null, tally)));
        return rates;
    }

    private String key(Taken taken, By by, Map<UUID, Long> agencies) {
        return switch (by) {
            case COLLECTOR -> taken.takenBy().toString();
            case OPTION -> taken.option();
            case SEGMENT -> "M" + taken.bucket();
            case AGENCY -> {
                LocalDate on = taken.obligation().taken().on();
                Long agency = agencies.computeIfAbsent(taken.takenBy(), user -> {
                    Long found = store.agency(user, on);
                    return found == null ? 0L : found;
                });
                yield agency == null || agency == 0 ? "house" : agency.toString();
            }
        };
    }

    Result<ActionOutcome> give(Command command, Taken taken, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, ActionOutcome.class, effect -> {
            if (!taken.on(today).fate().failed()) {
                return new No(Why.NOT_FAILED);
            }
            if (draft.dueOn().isBefore(today) || draft.dueOn().isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
                return new No(Why.DUE_INVALID);
            }
            User user = users.find(draft.assignedTo());
            if (user == null || !user.active()) {
                return new No(Why.PERSON_UNKNOWN);
            }
            if (store.hasOpenAction(taken.id())) {
                return new No(Why.OPEN_ALREADY);
            }
            NextActionRecord row = new NextActionRecord();
            row.setId(draft.id());
            row.setObligationId(taken.id());
            row.setBorrowerId(taken.borrowerId());
            row.setKind(draft.kind());
            row.setAssignedTo(draft.assignedTo());
            row.setDueOn(draft.dueOn());
            row.setOpenedOn(today);
            row.setOpenedBy(effect.actor());
            row.setOpenedAt(effect.at());
            if (!store.add(row)) {
                return new No(Why.ID_TAKEN);
            }
            Map<String, ?> details = Map.of("promise", taken.id(), "assignedTo", draft.assignedTo());
            effect.audit("plans.action.opened", "action/" + draft.id(), null, draft.kind(), details);
            return new ActionOutcome.Opened(draft.id());
        });
    }

    /** Says what came of an action. */
    Result<ActionOutcome> done(Command command, UUID id, String outcome) {
        return commands.run(command, ActionOutcome.class, effect -> {
            NextActionRecord row = store.lockAction(id);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (row.getDoneAt() != null) {
                return new No(Why.DONE);
            }
            row.setDoneBy(effect.actor());
            row.setDoneAt(effect.at());
            row.setOutcome(outcome);
            store.save(row);
            Map<String, ?> details = Map.of("promise", row.getObligationId());
            effect.audit("plans.action.done", "action/" + id, null, outcome, details);
            return new ActionOutcome.Done(id);
        });
    }

    @Nullable
    Taken promise(UUID id) {
        return promises.find(id);
    }

    @Nullable
    NextActionRecord action(UUID id) {
        return store.action(id);
    }
}
