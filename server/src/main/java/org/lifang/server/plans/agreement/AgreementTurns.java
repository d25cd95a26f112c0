package org.lifang.server.plans.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Authority;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.promise.Fate;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.ledger.Posting;
import org.lifang.server.plans.agreement.AgreementOutcome.No;
import org.lifang.server.plans.agreement.AgreementOutcome.Why;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Service;

/** What becomes of an agreement: completed, reopened by money taken back, broken, cancelled or superseded. */
@Service
public class AgreementTurns {

    private final AgreementStore store;
    private final AgreedEffects effects;
    private final Promises promises;
    private final Commands commands;
    private final BusinessDates dates;
    private final Users users;

    AgreementTurns(
            AgreementStore store,
            AgreedEffects effects,
            Promises promises,
            Commands commands,
            BusinessDates dates,
            Users users) {
        this.store = store;
        this.effects = effects;
        this.promises = promises;
        this.commands = commands;
        this.dates = dates;
        this.users = users;
    }

    /** Whether who proposed it may agree to it alone. */
    boolean alone(AgreementRecord row, Option option, OptionPolicy policy) {
        User proposer = users.find(row.getProposedBy());
        return option.authority() instanceof Authority.Free
                || (proposer != null
                        && proposer.roles().stream()
                                .anyMatch(role -> Authority.isFreeFor(option.authority(), role.name(), policy)));
    }

    /**
     * Brings an agreement to where its payments say it is: completed, active again, or broken; null when it is there
     * already.
     */
    public @Nullable Result<AgreementOutcome> follow(Command command, Taken taken) {
        AgreementRecord known = store.find(taken.id());
        Fate fate = taken.on(dates.today()).fate();
        if (known == null || next(AgreementState.valueOf(known.getState()), fate) == null) {
            return null;
        }
        return commands.run(command, AgreementOutcome.class, effect -> {
            AgreementRecord row = store.lock(taken.id());
            AgreementState next = row == null ? null : next(AgreementState.valueOf(row.getState()), fate);
            if (row == null || next == null) {
                return No.because(Why.NOT_ACTIVE);
            }
            return switch (next) {
                case COMPLETED -> completed(effect, row);
                case ACTIVE -> reopened(effect, row);
                case BROKEN -> broken(effect, row, taken);
                case PROPOSED, CANCELLED, SUPERSEDED -> No.because(Why.NOT_ACTIVE);
            };
        });
    }

    private static @Nullable AgreementState next(AgreementState state, Fate fate) {
        return switch (state) {
            case ACTIVE -> fate.fulfilled() ? AgreementState.COMPLETED : fate.failed() ? AgreementState.BROKEN : null;
            case COMPLETED -> fate.fulfilled() ? null : fate.failed() ? AgreementState.BROKEN : AgreementState.ACTIVE;
            case PROPOSED, BROKEN, CANCELLED, SUPERSEDED -> null;
        };
    }

    private AgreementOutcome completed(Effect effect, AgreementRecord row) {
        AgreementOutcome no = posted(effects.fulfil(effect, row));
        if (no != null) {
            return no;
        }
        effects.release(effect, row);
        return ended(effect, row, AgreementState.COMPLETED);
    }

    private AgreementOutcome reopened(Effect effect, AgreementRecord row) {
        AgreementOutcome no = posted(effects.reopen(effect, row));
        if (no != null) {
            return no;
        }
        UUID hold = effects.hold(effect, row, UUID.nameUUIDFromBytes(Sha256.of("hold/" + effect.key())));
        if (hold == null) {
            return No.because(Why.HOLD_REFUSED);
        }
        row.setHoldId(hold);
        return activeAgain(effect, row);
    }

    private AgreementOutcome activeAgain(Effect effect, AgreementRecord row) {
        row.setEndedOn(null);
        row.setEndedBy(null);
        return turned(effect, row, AgreementState.ACTIVE, "REOPENED");
    }

    /** Money that is taken back after its time breaks what was kept; no hold opens for it first. */
    private AgreementOutcome broken(Effect effect, AgreementRecord row, Taken taken) {
        if (AgreementState.valueOf(row.getState()) == AgreementState.COMPLETED) {
            AgreementOutcome no = posted(effects.reopen(effect, row));
            if (no != null) {
                return no;
            }
            activeAgain(effect, row);
        }
        AgreementOutcome no = posted(effects.lift(effect, row));
        if (no != null) {
            return no;
        }
        effects.release(effect, row);
        promises.close(effect, taken, Taken.Because.BROKEN);
        return ended(effect, row, AgreementState.BROKEN);
    }

    /** Another agreement takes its place today; the loan is derived from its contract again for that. */
    AgreementOutcome superseded(Effect effect, AgreementRecord row) {
        AgreementOutcome no = posted(effects.lift(effect, row));
        if (no != null) {
            return no;
        }
        effects.release(effect, row);
        return ended(effect, row, AgreementState.SUPERSEDED);
    }

    AgreementOutcome cancelled(Effect effect, AgreementRecord row) {
        return switch (AgreementState.valueOf(row.getState())) {
            case PROPOSED -> ended(effect, row, AgreementState.CANCELLED);
            case ACTIVE -> {
                AgreementOutcome no = posted(effects.lift(effect, row));
                if (no != null) {
                    yield no;
                }
                effects.release(effect, row);
                Taken taken = promises.find(row.getId());
                if (taken != null && taken.closedBecause() == null) {
                    promises.close(effect, taken, Taken.Because.CANCELLED);
                }
                yield ended(effect, row, AgreementState.CANCELLED);
            }
            case COMPLETED, BROKEN, CANCELLED, SUPERSEDED -> No.because(Why.NOT_ACTIVE);
        };
    }

    private AgreementOutcome ended(Effect effect, AgreementRecord row, AgreementState state) {
        LocalDate today = dates.today();
        row.setEndedOn(today);
        row.setEndedBy(effect.actor());
        return turned(effect, row, state, state.name());
    }

    private AgreementOutcome turned(Effect effect, AgreementRecord row, AgreementState state, String event) {
        String before = row.getState();
        row.setState(state.name());
        store.save(row);
        store.event(row.getId(), event, dates.today(), effect);
        Map<String, ?> details = Map.of("loan", row.getLoanId());
        effect.audit(
                "plans.agreement." + event.toLowerCase(java.util.Locale.ROOT),
                Agreements.target(row.getId()),
                before,
                state.name(),
                details);
        return new AgreementOutcome.Turned(row.getId(), state);
    }

    private static @Nullable AgreementOutcome posted(Posting posting) {
        return posting instanceof Refusal no ? No.because(Why.NOT_POSTED, no.code()) : null;
    }
}
