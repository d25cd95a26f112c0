package org.lifang.server.compliance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.ActOutcome.No;
import org.lifang.server.compliance.ActOutcome.No.Why;
import org.lifang.server.compliance.tables.PermitRecord;
import org.lifang.server.compliance.tables.PlacementRecord;
import org.springframework.stereotype.Service;

/** What may only be done under a permit and is more than a contact: a visit begins, a debt is placed with an agency. */
@Service
public final class Acts {

    private final Commands commands;
    private final ActStore store;
    private final ContactStore contacts;
    private final PermitStore permits;

    Acts(Commands commands, ActStore store, ContactStore contacts, PermitStore permits) {
        this.commands = commands;
        this.store = store;
        this.contacts = contacts;
        this.permits = permits;
    }

    /**
     * A crew begins a visit.
     *
     * @param permit the one asked for at the start; a plan's is not enough
     * @param startedAt when it began, however late it is told; the permit must have held then
     */
    public Result<ActOutcome> begin(Command command, UUID permit, Instant startedAt) {
        return commands.run(command, ActOutcome.class, effect -> begun(effect, permit, startedAt, false));
    }

    /**
     * A crew had begun a visit and could not be told that the permit was taken back meanwhile. It took place, so it is
     * on record, and says so.
     */
    public Result<ActOutcome> begunOffline(Command command, UUID permit, Instant startedAt) {
        return commands.run(command, ActOutcome.class, effect -> begun(effect, permit, startedAt, true));
    }

    private ActOutcome begun(Effect effect, UUID id, Instant startedAt, boolean tookPlace) {
        PermitRecord permit = locked(id);
        if (permit == null) {
            return new No(Why.PERMIT_UNKNOWN);
        }
        boolean fits = permit.getChannel().equals(Channel.VISIT.name())
                && permit.getStage().equals(Stage.START.name());
        if (!fits) {
            return new No(Why.WRONG_PERMIT);
        }
        if (store.hasBegun(id)) {
            return new No(Why.DONE_ALREADY);
        }
        boolean revoked = permit.getRevokedAt() != null;
        if ((revoked && !tookPlace)
                || !covers(permit, startedAt)
                || startedAt.isAfter(effect.at().plus(AskRules.PATIENCE))) {
            return new No(Why.OUTSIDE_PERMIT);
        }
        store.begin(permit, startedAt, effect.actor(), effect.at());
        contacts.begin(id, startedAt);
        told(effect, revoked ? "visit.begun.permit-revoked" : "visit.begun", permit);
        return new ActOutcome.Begun(id, revoked);
    }

    /** Places what a borrower owes with the agency of the permit, which is thereby used. */
    public Result<ActOutcome> place(Command command, UUID permit) {
        return commands.run(command, ActOutcome.class, effect -> placed(effect, permit));
    }

    private ActOutcome placed(Effect effect, UUID id) {
        PermitRecord permit = locked(id);
        if (permit == null) {
            return new No(Why.PERMIT_UNKNOWN);
        }
        if (!permit.getChannel().equals(Channel.PLACEMENT.name())) {
            return new No(Why.WRONG_PERMIT);
        }
        if (store.placement(id) != null) {
            return new No(Why.DONE_ALREADY);
        }
        if (store.isPlaced(permit.getBorrowerId())) {
            return new No(Why.PLACED_ALREADY);
        }
        ContactStore.Reserved reserved = contacts.lock(id);
        boolean unused = reserved != null && reserved.outcome().equals(ContactEntry.Outcome.RESERVED.name());
        if (!unused || !holds(permit, effect.at())) {
            return new No(Why.OUTSIDE_PERMIT);
        }
        contacts.settle(id, ContactEntry.Outcome.EFFECTIVE, effect.at(), effect.actor(), effect.at(), null);
        store.place(permit, effect.actor(), effect.at());
        told(effect, "placement.made", permit);
        return new ActOutcome.Placed(id, permit.getAgencyId());
    }

    /** Takes a placed debt back; why must be said. */
    public Result<ActOutcome> recall(Command command, UUID permit) {
        return commands.run(command, ActOutcome.class, effect -> recalled(effect, permit));
    }

    private ActOutcome recalled(Effect effect, UUID id) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new No(Why.REASON_MISSING);
        }
        PermitRecord permit = locked(id);
        PlacementRecord placement = permit == null ? null : store.placement(id);
        if (permit == null || placement == null) {
            return new No(Why.NOT_PLACED);
        }
        if (placement.getRecalledAt() != null) {
            return new No(Why.DONE_ALREADY);
        }
        store.recall(id, effect.actor(), effect.at());
        told(effect, "placement.recalled", permit);
        return new ActOutcome.Recalled(id);
    }

    /** A borrower's placements, the latest first. */
    List<PlacementRecord> placements(long borrower) {
        return store.placements(borrower);
    }

    /** Whom the permit is about; null when there is none. */
    @Nullable
    Long borrowerOf(UUID permit) {
        PermitRecord row = store.permit(permit);
        return row == null ? null : row.getBorrowerId();
    }

    /** The permit under the lock of its borrower. */
    private @Nullable PermitRecord locked(UUID id) {
        Long borrower = borrowerOf(id);
        if (borrower == null) {
            return null;
        }
        permits.lock(borrower);
        return store.permit(id);
    }

    private static boolean holds(PermitRecord permit, Instant at) {
        return permit.getRevokedAt() == null && covers(permit, at);
    }

    private static boolean covers(PermitRecord permit, Instant at) {
        LocalMoment moment = LocalMoment.of(at);
        return !at.isBefore(permit.getOpensAt())
                && at.isBefore(permit.getExpiresAt())
                && moment.day() == LocalMoment.day(permit.getDay())
                && moment.second() <= permit.getToSecond();
    }

    private static void told(Effect effect, String action, PermitRecord permit) {
        effect.audit(
                action,
                Permits.target(permit.getBorrowerId()),
                null,
                null,
                new HashMap<>(Map.of("permit", permit.getId(), "agency", permit.getAgencyId())));
    }
}
