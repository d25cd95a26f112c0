package org.lifang.server.compliance;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Recorded.No;
import org.lifang.server.compliance.Recorded.No.Why;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/** What all registers of this module share: evidence that is sealed, the borrower's lock, an audit line, an end. */
@Component
final class Recording {

    private static final int MOST_EVIDENCE_CHARS = 1_000;

    private final Commands commands;
    private final ContactStore people;
    private final PermitStore permits;
    private final RegisterStore store;
    private final Sealer sealer;

    Recording(Commands commands, ContactStore people, PermitStore permits, RegisterStore store, Sealer sealer) {
        this.commands = commands;
        this.people = people;
        this.permits = permits;
        this.store = store;
        this.sealer = sealer;
    }

    /** An entry being made, under the borrower's lock. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Making(Effect effect, byte[] evidence) {}

    /**
     * Records something about a borrower.
     *
     * @param person whom it is about; 0 is the debtor
     */
    Result<Recorded> record(
            Command command,
            String action,
            long borrower,
            long person,
            String evidence,
            Function<Making, Recorded> effect) {
        return commands.run(command, Recorded.class, running -> {
            if (evidence.isBlank() || evidence.length() > MOST_EVIDENCE_CHARS) {
                return new No(Why.EVIDENCE_MISSING);
            }
            if (!people.hasBorrower(borrower)) {
                return new No(Why.BORROWER_UNKNOWN);
            }
            if (person != 0 && !people.hasPerson(borrower, person)) {
                return new No(Why.PERSON_UNKNOWN);
            }
            permits.lock(borrower);
            Recorded done = effect.apply(new Making(running, sealer.seal(Field.NOTE, evidence)));
            if (done instanceof Recorded.Kept kept) {
                running.audit(
                        action,
                        Permits.target(borrower),
                        null,
                        null,
                        Map.of("entry", kept.id(), "person", person, "revoked", kept.revoked()));
            }
            return done;
        });
    }

    /** Ends an entry; why must be said. */
    Result<Recorded> end(Command command, String action, RegisterStore.Register register, UUID id) {
        return commands.run(command, Recorded.class, effect -> {
            String reason = effect.command().reason();
            if (reason == null || reason.isBlank()) {
                return new No(Why.REASON_MISSING);
            }
            RegisterStore.Entry entry = store.find(register, id);
            if (entry == null) {
                return new No(Why.UNKNOWN);
            }
            permits.lock(entry.borrower());
            RegisterStore.Entry locked = store.lock(register, id);
            if (locked == null || locked.endedAt() != null) {
                return new No(Why.ENDED_ALREADY);
            }
            store.end(register, id, effect.actor(), effect.at());
            effect.audit(action, Permits.target(entry.borrower()), null, null, Map.of("entry", id));
            return new Recorded.Ended(id);
        });
    }

    /** Takes permits back because of what was just recorded. */
    int revoke(Effect effect, Iterable<UUID> ids, String because) {
        int revoked = 0;
        for (UUID id : ids) {
            permits.revoke(id, effect.actor(), effect.at(), because);
            revoked++;
        }
        return revoked;
    }
}
