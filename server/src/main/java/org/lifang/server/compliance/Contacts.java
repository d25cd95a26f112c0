package org.lifang.server.compliance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.PointKind;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.ContactOutcome.No;
import org.lifang.server.compliance.ContactOutcome.No.Why;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.compliance.tables.PermitRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.wording.MarkedNotes;
import org.lifang.server.wording.NoteKind;
import org.springframework.stereotype.Service;

/** The contact log: what became of permitted contacts, and what people began themselves. */
@Service
public final class Contacts {

    private final Commands commands;
    private final ContactStore store;
    private final PermitStore permits;
    private final Sealer sealer;
    private final MarkedNotes marked;

    Contacts(Commands commands, ContactStore store, PermitStore permits, Sealer sealer, MarkedNotes marked) {
        this.commands = commands;
        this.store = store;
        this.permits = permits;
        this.sealer = sealer;
        this.marked = marked;
    }

    /**
     * What became of a permitted contact.
     *
     * @param begunAt when it began; the permit must have held then, however late it is told
     */
    public record Happened(
            UUID contact,
            ContactEntry.Outcome outcome,
            Instant begunAt,
            @Nullable String remark) {}

    /**
     * A contact the person began.
     *
     * @param point the number or address they used; 0 when it is not known
     */
    public record Inbound(
            long borrower,
            Channel channel,
            Ask.Whom whom,
            long point,
            long agency,
            ContactEntry.Outcome outcome,
            Instant at,
            @Nullable String remark) {}

    /**
     * A permitted contact begins that nobody can call back: it counts from now on until its outcome is told, though its
     * permit runs out or is taken back. Part of the caller's transaction.
     *
     * @return whether the permit holds; when it does not, nothing may begin
     */
    public boolean begins(UUID permit, Instant at) {
        PermitRecord locked = permits.lock(permit);
        boolean holds = locked != null
                && locked.getRevokedAt() == null
                && !at.isBefore(locked.getOpensAt())
                && at.isBefore(locked.getExpiresAt());
        if (holds) {
            store.begin(permit, at);
        }
        return holds;
    }

    /** Records what became of a permitted contact, once. */
    public Result<ContactOutcome> settle(Command command, Happened happened) {
        return commands.run(command, ContactOutcome.class, effect -> settled(effect, happened, false));
    }

    /**
     * Records what became of a permitted contact, once, though its permit may have been taken back while nobody could
     * be told: what took place counts.
     */
    public Result<ContactOutcome> tookPlace(Command command, Happened happened) {
        return commands.run(command, ContactOutcome.class, effect -> settled(effect, happened, true));
    }

    private ContactOutcome settled(Effect effect, Happened happened, boolean tookPlace) {
        ContactStore.Reserved reserved = store.lock(happened.contact());
        if (reserved == null) {
            return new No(Why.UNKNOWN);
        }
        boolean afterAll = tookPlace && reserved.takenBack();
        if (!reserved.open() && !afterAll) {
            return new No(Why.SETTLED_ALREADY);
        }
        if (happened.outcome() == ContactEntry.Outcome.RESERVED) {
            return new No(Why.NOT_AN_OUTCOME);
        }
        if (happened.begunAt().isAfter(effect.at().plus(AskRules.PATIENCE))) {
            return new No(Why.IN_THE_FUTURE);
        }
        LocalMoment begun = LocalMoment.of(happened.begunAt());
        boolean within = !happened.begunAt().isBefore(reserved.opensAt())
                && happened.begunAt().isBefore(reserved.expiresAt())
                && begun.day() == LocalMoment.day(reserved.day())
                && begun.second() <= reserved.toSecond();
        if (!within) {
            return new No(Why.OUTSIDE_PERMIT);
        }
        byte[] remark = sealer.sealNullable(Field.NOTE, happened.remark());
        store.settle(happened.contact(), happened.outcome(), happened.begunAt(), effect.actor(), effect.at(), remark);
        look(effect, happened.contact(), reserved.borrower(), happened.remark());
        return told(
                effect,
                afterAll ? "contact.settled.permit-revoked" : "contact.settled",
                reserved.borrower(),
                details(happened.contact(), happened.outcome().name()),
                new ContactOutcome.Settled(happened.contact(), happened.outcome()));
    }

    /** Gives a reservation back, with its permit; why must be said. */
    public Result<ContactOutcome> cancel(Command command, UUID contact) {
        return commands.run(command, ContactOutcome.class, effect -> cancelled(effect, contact));
    }

    private ContactOutcome cancelled(Effect effect, UUID contact) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new No(Why.REASON_MISSING);
        }
        // The permit before its contact, as everywhere.
        permits.lock(contact);
        ContactStore.Reserved reserved = store.lock(contact);
        if (reserved == null) {
            return new No(Why.UNKNOWN);
        }
        if (!reserved.open()) {
            return new No(Why.SETTLED_ALREADY);
        }
        store.cancel(contact, effect.actor(), effect.at());
        permits.revoke(contact, effect.actor(), effect.at(), reason);
        return told(
                effect,
                "contact.cancelled",
                reserved.borrower(),
                details(contact, "CANCELLED"),
                new ContactOutcome.Cancelled(contact));
    }

    /** Records what a person began; no permit is needed for listening. */
    public Result<ContactOutcome> receive(Command command, Inbound inbound) {
        return commands.run(command, ContactOutcome.class, effect -> received(effect, inbound));
    }

    private ContactOutcome received(Effect effect, Inbound inbound) {
        if (!store.hasBorrower(inbound.borrower())) {
            return new No(Why.BORROWER_UNKNOWN);
        }
        long person = inbound.whom().person();
        if (person != 0 && !store.hasPerson(inbound.borrower(), person)) {
            return new No(Why.PERSON_UNKNOWN);
        }
        if (inbound.outcome() == ContactEntry.Outcome.RESERVED || inbound.channel() == Channel.PLACEMENT) {
            return new No(Why.NOT_AN_OUTCOME);
        }
        if (inbound.at().isAfter(effect.at().plus(AskRules.PATIENCE))) {
            return new No(Why.IN_THE_FUTURE);
        }
        PointKind kind = PointKind.UNKNOWN;
        if (inbound.point() != 0) {
            String known = store.pointKind(inbound.borrower(), person, inbound.point());
            if (known == null) {
                return new No(Why.POINT_UNKNOWN);
            }
            kind = Proposals.pointKind(known);
        }
        permits.lock(inbound.borrower());
        byte[] remark = sealer.sealNullable(Field.NOTE, inbound.remark());
        store.receive(effect.key(), inbound, kind, effect.actor(), effect.at(), remark);
        look(effect, effect.key(), inbound.borrower(), inbound.remark());
        return told(
                effect,
                "contact.received",
                inbound.borrower(),
                details(effect.key(), inbound.outcome().name()),
                new ContactOutcome.Received(effect.key()));
    }

    private void look(Effect effect, UUID contact, long borrower, @Nullable String remark) {
        if (remark != null) {
            marked.look(effect, new MarkedNotes.Note(NoteKind.CONTACT, contact.toString(), borrower, remark));
        }
    }

    /** A borrower's log, the latest first. */
    List<ContactRecord> log(long borrower, @Nullable Instant before, @Nullable UUID beforeId, int rows) {
        return store.ofBorrower(borrower, before, beforeId, rows);
    }

    @Nullable
    Long borrowerOf(UUID contact) {
        return store.borrowerOf(contact);
    }

    private static ContactOutcome told(
            Effect effect, String action, long borrower, Map<String, ?> details, ContactOutcome outcome) {
        effect.audit(action, Permits.target(borrower), null, null, details);
        return outcome;
    }

    private static Map<String, Object> details(UUID contact, String outcome) {
        return new HashMap<>(Map.of("contact", contact, "outcome", outcome));
    }
}
