package org.lifang.server.plans.agreement;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.Options;
import org.lifang.kernel.plan.Payment;
import org.lifang.server.answers.Refusal;
import org.lifang.server.codes.CodeOutcome;
import org.lifang.server.codes.CodePurpose;
import org.lifang.server.codes.Codes;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Actor;
import org.lifang.server.ledger.Posting;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.agreement.AgreementOutcome.No;
import org.lifang.server.plans.agreement.AgreementOutcome.Why;
import org.lifang.server.plans.option.OptionDesk;
import org.lifang.server.plans.option.OptionWords;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.AgreementEventRecord;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** Agreements from proposal to signature; what becomes of them afterwards is {@link AgreementTurns}. */
@Service
class Agreements {

    private final AgreementStore store;
    private final OptionDesk desk;
    private final PlanLoans loans;
    private final AgreedText texts;
    private final AgreedEffects effects;
    private final AgreementTurns turns;
    private final Promises promises;
    private final Codes codes;
    private final Commands commands;
    private final Sealer sealer;
    private final BusinessDates dates;

    Agreements(
            AgreementStore store,
            OptionDesk desk,
            PlanLoans loans,
            AgreedText texts,
            AgreedEffects effects,
            AgreementTurns turns,
            Promises promises,
            Codes codes,
            Commands commands,
            Sealer sealer,
            BusinessDates dates) {
        this.store = store;
        this.desk = desk;
        this.loans = loans;
        this.texts = texts;
        this.effects = effects;
        this.turns = turns;
        this.promises = promises;
        this.codes = codes;
        this.commands = commands;
        this.sealer = sealer;
        this.dates = dates;
    }

    /**
     * An agreement as somebody words it.
     *
     * @param read SHA-256 of a text that was read and signed before; then it must be just this one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Draft(
            UUID id,
            Arrangement arrangement,
            long toleranceFen,
            int graceDays,
            Taken.Way way,
            @Nullable UUID replaces,
            byte @Nullable [] read) {}

    /** How the borrower says yes to the text they read, which stands here as its SHA-256. */
    sealed interface Consent {

        byte[] textSha256();

        /** They drew their name. */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record Signature(byte[] textSha256, byte[] drawn) implements Consent {}

        /** They entered the figures that came to their telephone. */
        @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
        record ByCode(byte[] textSha256, String figures) implements Consent {}
    }

    @Nullable
    AgreementRecord find(UUID id) {
        return store.find(id);
    }

    List<AgreementRecord> ofLoan(long loan) {
        return store.ofLoan(loan, Promises.MOST_SHOWN);
    }

    /** Proposals of today that wait for a second person, as one colleague may or may not be it. */
    List<AgreementRecord> waiting() {
        return store.proposed(dates.today(), Promises.MOST_SHOWN);
    }

    List<Payment> lines(UUID id) {
        return store.lines(id);
    }

    List<AgreementEventRecord> events(UUID id) {
        return store.events(id);
    }

    Result<AgreementOutcome> propose(Command command, PlanLoan loan, Actor actor, Draft draft) {
        return commands.run(command, AgreementOutcome.class, effect -> {
            AgreementRecord active = store.active(loan.loanId());
            UUID replaces = draft.replaces();
            if (active != null && !active.getId().equals(replaces)) {
                return No.because(Why.ANOTHER_ACTIVE);
            }
            if (active == null && replaces != null) {
                return No.because(Why.NOTHING_TO_REPLACE);
            }
            return quoted(loan, draft.arrangement(), replaces, worked -> proposed(effect, actor, draft, worked));
        });
    }

    /** An option worked out today with what it was asked of. */
    record Worked(OptionDesk.Ready ready, Option option) {}

    private AgreementOutcome quoted(
            PlanLoan loan, Arrangement arrangement, @Nullable UUID without, Function<Worked, AgreementOutcome> then) {
        return switch (desk.ask(loan, null, without)) {
            case OptionDesk.LenderComputes no -> No.because(Why.LENDER_COMPUTES);
            case OptionDesk.NoPolicy no -> No.because(Why.NO_POLICY, no.product());
            case OptionDesk.Ready ready ->
                switch (Options.quote(ready.question(), ready.policy(), arrangement)) {
                    case Options.Offered yes -> then.apply(new Worked(ready, yes.option()));
                    case Options.Declined no ->
                        new AgreementOutcome.Declined(
                                no.refusals().stream().map(OptionWords::finding).toList());
                };
        };
    }

    private AgreementOutcome proposed(Effect effect, Actor actor, Draft draft, Worked worked) {
        OptionDesk.Ready ready = worked.ready();
        PlanLoan loan = ready.loan();
        Option option = worked.option();
        String body = texts.of(
                draft.id().toString(),
                option,
                draft.toleranceFen(),
                draft.graceDays(),
                loan.currency(),
                loan.language());
        if (draft.read() != null && !MessageDigest.isEqual(draft.read(), Sha256.of(body))) {
            return No.because(Why.TEXT_DIFFERS);
        }
        List<Payment> lines = AgreementRules.agreed(option);
        AgreementRecord row = AgreementRows.of(draft, ready, option, lines);
        row.setBody(body);
        row.setBodySha256(Sha256.of(body));
        row.setProposedBy(effect.actor());
        row.setProposedAt(effect.at());
        if (!store.add(row, option.arrangement().waived(), lines)) {
            return No.because(Why.ID_TAKEN);
        }
        store.event(draft.id(), "PROPOSED", dates.today(), effect);
        Map<String, ?> details =
                Map.of("loan", loan.loanId(), "policy", ready.policy().reference());
        effect.audit("plans.agreement.proposed", target(draft.id()), null, body, details);
        return new AgreementOutcome.Proposed(draft.id(), !AgreementRules.alone(option, ready.policy(), actor));
    }

    /** Whether a proposal of today still waits for somebody with the authority; false of everything else. */
    boolean needsSecond(AgreementRecord row) {
        Worked worked = row.getApprovedBy() == null ? worked(row) : null;
        return worked != null
                && !turns.alone(row, worked.option(), worked.ready().policy());
    }

    /** A proposal of today worked out anew; null when it is none, or cannot be agreed to any more. */
    @Nullable
    Worked worked(AgreementRecord row) {
        boolean today = row.getState().equals(AgreementState.PROPOSED.name())
                && row.getWorkedOn().equals(dates.today());
        if (!today
                || !(desk.ask(loans.known(row.getLoanId()), null, row.getReplaces())
                        instanceof OptionDesk.Ready ready)) {
            return null;
        }
        var arrangement = AgreementRules.arrangement(row, store.waived(row.getId()));
        return Options.quote(ready.question(), ready.policy(), arrangement) instanceof Options.Offered yes
                ? new Worked(ready, yes.option())
                : null;
    }

    /** A second person with the authority says yes; not who proposed it. */
    Result<AgreementOutcome> approve(Command command, UUID id, Actor actor) {
        return onProposal(command, id, (effect, row, worked) -> {
            if (row.getProposedBy().equals(actor.id())) {
                return No.because(Why.OWN_PROPOSAL);
            }
            if (row.getApprovedBy() != null) {
                return No.because(Why.NEEDS_NOBODY);
            }
            No no = AgreementRules.second(worked.option(), worked.ready().policy(), actor);
            if (no != null) {
                return no;
            }
            row.setApprovedBy(effect.actor());
            row.setApprovedAt(effect.at());
            store.save(row);
            store.event(id, "APPROVED", dates.today(), effect);
            effect.audit("plans.agreement.approved", target(id), null, null, Map.of("loan", row.getLoanId()));
            return new AgreementOutcome.Approved(id);
        });
    }

    /** Why nobody can say yes to a proposal now; null when they can. */
    @Nullable
    Why notOpen(AgreementRecord row) {
        if (!row.getState().equals(AgreementState.PROPOSED.name())) {
            return Why.NOT_PROPOSED;
        }
        if (!row.getWorkedOn().equals(dates.today())) {
            return Why.OUT_OF_DATE;
        }
        return needsSecond(row) ? Why.NEEDS_SECOND_PERSON : null;
    }

    /** The borrower agrees to what they read; from then on its terms count. */
    Result<AgreementOutcome> accept(Command command, UUID id, Consent consent) {
        return onProposal(command, id, (effect, row, worked) -> {
            if (!MessageDigest.isEqual(row.getBodySha256(), consent.textSha256())) {
                return No.because(Why.TEXT_DIFFERS);
            }
            if (!turns.alone(row, worked.option(), worked.ready().policy()) && row.getApprovedBy() == null) {
                return No.because(Why.NEEDS_SECOND_PERSON);
            }
            AgreementOutcome unproven = proven(effect, row, consent);
            if (unproven != null) {
                return unproven;
            }
            AgreementRecord old = store.active(row.getLoanId());
            if (old != null) {
                AgreementOutcome no = turns.superseded(effect, old);
                if (no instanceof Refusal) {
                    return no;
                }
            }
            row.setAcceptedAt(effect.at());
            row.setAcceptedBefore(effect.actor());
            row.setAcceptedSha256(consent.textSha256());
            return active(effect, row, worked);
        });
    }

    /** Puts what proves the consent into the row; an outcome when it proves nothing. */
    private @Nullable AgreementOutcome proven(Effect effect, AgreementRecord row, Consent consent) {
        return switch (consent) {
            case Consent.Signature signature -> {
                row.setSignatureSealed(
                        sealer.seal(Field.SIGNATURE, Base64.getEncoder().encodeToString(signature.drawn())));
                row.setSignatureSha256(Sha256.of(signature.drawn()));
                yield null;
            }
            case Consent.ByCode by ->
                switch (codes.enter(effect, CodePurpose.AGREEMENT, row.getId(), by.figures(), by.textSha256())) {
                    case CodeOutcome.Right right -> {
                        row.setAcceptedCode(right.id());
                        yield null;
                    }
                    case CodeOutcome.Wrong wrong -> new AgreementOutcome.WrongCode(row.getId(), wrong.left());
                    case CodeOutcome.No no -> new AgreementOutcome.CodeRefused(no);
                    case CodeOutcome.OnItsWay way -> throw new IllegalStateException("nobody asked for a code");
                };
        };
    }

    private AgreementOutcome active(Effect effect, AgreementRecord row, Worked worked) {
        LocalDate today = dates.today();
        List<Payment> lines = store.lines(row.getId());
        Posting posting =
                effects.agree(effect, row, worked.option().arrangement().waived(), lines);
        if (!(posting instanceof Posting.Posted posted)) {
            return No.because(Why.NOT_POSTED, posting instanceof Refusal no ? no.code() : "");
        }
        Taken taken = AgreementRows.taken(row, lines, worked.ready(), effect);
        if (!promises.agreed(effect, taken)) {
            return No.because(Why.ID_TAKEN);
        }
        UUID hold = effects.hold(effect, row, UUID.nameUUIDFromBytes(Sha256.of("hold/" + row.getId())));
        if (hold == null) {
            return No.because(Why.HOLD_REFUSED);
        }
        row.setHoldId(hold);
        row.setState(AgreementState.ACTIVE.name());
        store.save(row);
        store.event(row.getId(), "ACCEPTED", today, effect);
        Map<String, ?> details = Map.of("loan", row.getLoanId(), "on", today);
        effect.audit("plans.agreement.accepted", target(row.getId()), "PROPOSED", "ACTIVE", details);
        return new AgreementOutcome.Accepted(row.getId(), posted.overdueFen(), posted.daysPastDue());
    }

    /** Takes a proposal back, or ends an active agreement with the borrower's consent. */
    Result<AgreementOutcome> cancel(Command command, UUID id) {
        return commands.run(command, AgreementOutcome.class, effect -> {
            AgreementRecord row = store.lock(id);
            return row == null ? No.because(Why.UNKNOWN) : turns.cancelled(effect, row);
        });
    }

    /** What decides on a locked proposal, worked out anew and unchanged. */
    private interface OnProposal {
        AgreementOutcome decide(Effect effect, AgreementRecord row, Worked worked);
    }

    private Result<AgreementOutcome> onProposal(Command command, UUID id, OnProposal act) {
        return commands.run(command, AgreementOutcome.class, effect -> {
            AgreementRecord row = store.lock(id);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (!row.getState().equals(AgreementState.PROPOSED.name())) {
                return No.because(Why.NOT_PROPOSED);
            }
            if (!row.getWorkedOn().equals(dates.today())) {
                return No.because(Why.OUT_OF_DATE, row.getWorkedOn().toString());
            }
            PlanLoan loan = loans.known(row.getLoanId());
            var arrangement = AgreementRules.arrangement(row, store.waived(id));
            return quoted(loan, arrangement, row.getReplaces(), worked -> {
                boolean same = AgreementRules.agreed(worked.option()).equals(store.lines(id))
                        && worked.ready().policy().reference().equals(AgreementRows.policy(row));
                return same ? act.decide(effect, row, worked) : No.because(Why.CHANGED);
            });
        });
    }

    static String target(UUID id) {
        return "agreement/" + id;
    }
}
