package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Judge;
import org.lifang.kernel.contact.Verdict;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.Shared;
import org.lifang.server.compliance.Asked.NotAsked;
import org.lifang.server.compliance.Asked.Why;
import org.lifang.server.compliance.tables.PermitRecord;
import org.springframework.stereotype.Service;

/** Asks the gate, keeps every answer, and makes permits; nobody else does. */
@Service
public final class Permits {

    private final Commands commands;
    private final PermitStore store;
    private final KnownStore facts;
    private final Dossier dossier;
    private final Gates gates;
    private final PermitKeys keys;
    private final Shared<Ask, Asked> shared;

    Permits(Commands commands, PermitStore store, KnownStore facts, Dossier dossier, Gates gates, PermitKeys keys) {
        this.commands = commands;
        this.store = store;
        this.facts = facts;
        this.dossier = dossier;
        this.gates = gates;
        this.keys = keys;
        // Questions about one borrower never share, because the first answer bears on the second.
        this.shared = commands.shared(Asked.class, this::asked, Ask::borrower);
    }

    /**
     * Asks whether a contact may be made. A yes reserves it: it counts from now on, until its permit runs out. Those
     * who ask in earnest at the same time share a transaction.
     *
     * @throws IllegalStateException when called inside a transaction
     */
    public Result<Asked> ask(Command command, Ask ask) {
        return shared.ask(command, ask);
    }

    /**
     * Asks about several contacts, each with a key of its own, in one transaction; the answers are those that asking
     * one after the other would get.
     *
     * @throws IllegalArgumentException when two are about the same borrower: the first answer bears on the second
     */
    public List<Result<Asked>> askAll(List<Command> questions, List<Ask> asks) {
        if (asks.stream().map(Ask::borrower).distinct().count() < asks.size()) {
            throw new IllegalArgumentException("questions about the same borrower are asked one after the other");
        }
        return commands.runAll(questions, asks, Asked.class, this::asked);
    }

    /**
     * The permit behind what travelled, once its signature is checked; null when it is not one of ours. It may have run
     * out or been revoked since.
     */
    public @Nullable ContactPermit open(SignedPermit signed) {
        if (!keys.genuine(signed)) {
            return null;
        }
        var terms = org.lifang.kernel.contact.ContactPermit.of(signed.payload());
        return terms == null ? null : new ContactPermit(terms, signed);
    }

    /** The permit of that id, unless it was revoked; null when there is none. */
    public @Nullable ContactPermit find(UUID id) {
        PermitRecord row = store.find(id);
        return row == null || row.getRevokedAt() != null
                ? null
                : open(new SignedPermit(row.getPayload(), row.getSignature(), row.getKeyId()));
    }

    /**
     * The permit that holds in the place of one that may have been replaced since, by that of a plan put in force or by
     * that of the start; null when it was taken back.
     */
    public @Nullable UUID standing(UUID id) {
        return store.standing(id);
    }

    /** Takes a permit back; the contact it reserved no longer counts. */
    public Result<Revoked> revoke(Command command, UUID id) {
        return commands.run(command, Revoked.class, effect -> revoked(effect, id));
    }

    private Revoked revoked(Effect effect, UUID id) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new Revoked.ReasonMissing();
        }
        PermitRecord permit = store.lock(id);
        if (permit == null) {
            return new Revoked.Unknown();
        }
        if (permit.getRevokedAt() != null) {
            return new Revoked.Already();
        }
        boolean unused = store.revoke(id, effect.actor(), effect.at(), reason);
        effect.audit("permit.revoked", target(permit.getBorrowerId()), null, null, Map.of("permit", id));
        return new Revoked.Done(id, unused);
    }

    private List<Asked> asked(List<Effect> effects, List<Ask> asks) {
        List<@Nullable Asked> answers = new ArrayList<>();
        List<Effect> running = new ArrayList<>();
        List<Ask> sensible = new ArrayList<>();
        for (int i = 0; i < asks.size(); i++) {
            Effect effect = effects.get(i);
            NotAsked fault =
                    AskRules.fault(asks.get(i), effect.at(), effect.command().dryRun());
            answers.add(fault);
            if (fault == null) {
                running.add(effect);
                sensible.add(asks.get(i).at(AskRules.clipped(asks.get(i).when(), effect.at())));
            }
        }
        if (!sensible.isEmpty()) {
            Iterator<Asked> judged = judged(running, sensible).iterator();
            answers.replaceAll(answer -> answer == null ? judged.next() : answer);
        }
        return answers.stream().map(Objects::requireNonNull).toList();
    }

    private List<Asked> judged(List<Effect> effects, List<Ask> asks) {
        int logDays = gates.logDays();
        List<Known> known = facts.readLocked(asks, effects.getFirst().at(), logDays);
        dossier.prepare(asks, known);
        List<Asked> answers = new ArrayList<>();
        Kept kept = new Kept(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < asks.size(); i++) {
            answers.add(judged(effects.get(i), asks.get(i), known.get(i), logDays, kept));
        }
        store.keep(kept.answers(), kept.permits());
        return answers;
    }

    private Asked judged(Effect effect, Ask ask, Known found, int logDays, Kept kept) {
        NotAsked senseless = Proposals.fault(ask, found);
        if (senseless != null) {
            return senseless;
        }
        Gates.Ready gate = gates.of(Gates.inForce(found.packs));
        if (gate == null) {
            return new NotAsked(Why.NO_PACK_IN_FORCE);
        }
        LocalDate day = ask.when().from().toLocalDate();
        Known known = gate.logDays() > logDays ? facts.read(ask, effect.at(), day.minusDays(gate.logDays())) : found;
        Question question = new Question(ask, Proposals.of(ask, known), dossier.facts(ask, known), gate);
        return answered(effect, question, kept);
    }

    /** What is to be written when every question is answered. */
    private record Kept(List<Map<String, @Nullable Object>> answers, List<Map<String, @Nullable Object>> permits) {}

    /** A question ready to be judged. */
    private record Question(Ask ask, Proposal proposal, Facts facts, Gates.Ready gate) {}

    private Asked answered(Effect effect, Question question, Kept kept) {
        Judge judge = question.gate().gate().judge();
        judge.ask(question.proposal(), question.facts());
        Verdict verdict = judge.verdict();
        List<String> stoppedBy = Answers.of(verdict).stoppedBy();
        UUID id = effect.key();
        Map<String, Object> details = new HashMap<>(Map.of(
                "decision",
                id,
                "channel",
                question.ask().channel().name(),
                "purpose",
                question.ask().purpose().name()));
        if (!stoppedBy.isEmpty()) {
            details.put("stoppedBy", String.join(" ", stoppedBy));
        }
        Asked asked = switch (verdict) {
            case Verdict.Permit permit -> permitted(effect, question, permit, kept);
            case Verdict.Hold hold -> {
                keep(effect, question, "HOLD", stoppedBy, hold.retryFrom(), kept);
                yield new Asked.Held(id, question.gate().packs(), hold.findings(), LocalMoment.local(hold.retryFrom()));
            }
            case Verdict.Deny deny -> {
                keep(effect, question, "DENY", stoppedBy, deny.retryFrom(), kept);
                yield new Asked.Denied(
                        id, question.gate().packs(), deny.findings(), LocalMoment.local(deny.retryFrom()));
            }
        };
        effect.audit(action(asked), target(question.ask().borrower()), null, null, details);
        return asked;
    }

    private static void keep(
            Effect effect, Question question, String verdict, List<String> stoppedBy, long retryFrom, Kept kept) {
        if (!effect.command().dryRun()) {
            Map<String, @Nullable Object> values = decision(effect, question, verdict, stoppedBy);
            values.put("retry_from", LocalMoment.local(retryFrom));
            kept.answers().add(values);
        }
    }

    private Asked permitted(Effect effect, Question question, Verdict.Permit permit, Kept kept) {
        UUID id = effect.key();
        if (effect.command().dryRun()) {
            return new Asked.Permitted(id, question.gate().packs(), permit.findings(), null);
        }
        if (question.ask().insteadOf() != null) {
            store.replace(question.ask().insteadOf(), effect.actor(), effect.at(), id);
        }
        var terms = terms(id, question, effect.at());
        SignedPermit signed = keys.sign(terms.payload());
        Map<String, @Nullable Object> values = decision(effect, question, "PERMIT", List.of());
        values.put("retry_from", null);
        values.put("place_id", terms.place());
        values.put("to_second", terms.toSecond());
        values.put("opens_at", LocalMoment.instant(terms.day(), terms.fromSecond()));
        values.put("expires_at", Instant.ofEpochSecond(terms.expiresAt()));
        values.put("payload", signed.payload());
        values.put("signature", signed.signature());
        values.put("key_id", signed.key());
        values.put("point_kind", question.proposal().to().kind().name());
        kept.permits().add(values);
        return new Asked.Permitted(id, question.gate().packs(), permit.findings(), signed);
    }

    private static Map<String, @Nullable Object> decision(
            Effect effect, Question question, String verdict, List<String> stoppedBy) {
        Ask ask = question.ask();
        Proposal proposal = question.proposal();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", effect.key());
        values.put("borrower_id", ask.borrower());
        values.put("asked_at", effect.at());
        values.put("asked_by", effect.actor());
        values.put("channel", ask.channel().name());
        values.put("style", ask.style().name());
        values.put("purpose", ask.purpose().name());
        values.put("target", ask.whom().target().name());
        values.put("stage", ask.stage().name());
        values.put("person_id", ask.whom().person());
        values.put("point_id", ask.point());
        values.put("agency_id", ask.by().agency());
        values.put("crew", ask.by().crew().toArray(UUID[]::new));
        values.put("day", LocalMoment.date(proposal.when().day()));
        values.put("second", proposal.when().second());
        values.put("verdict", verdict);
        values.put("stopped_by", stoppedBy.toArray(String[]::new));
        values.put("packs", question.gate().packs().toArray(String[]::new));
        values.put("snapshot", new Snapshot(proposal, question.facts()).bytes());
        return values;
    }

    /** It holds to the end of the hours it was asked for, at most a day; a visit's to the end of its day. */
    private static org.lifang.kernel.contact.ContactPermit terms(UUID id, Question question, Instant now) {
        Ask ask = question.ask();
        int day = question.proposal().when().day();
        int from = question.proposal().when().second();
        boolean visit = ask.channel() == Channel.VISIT;
        Instant latest = now.plus(AskRules.LONGEST);
        int wanted = LocalMoment.of(ask.when().to()).second();
        if (!visit && !LocalMoment.instant(day, wanted).isBefore(latest)) {
            wanted = Math.max(from, LocalMoment.of(latest).second() - 1);
        }
        int to = Window.end(question.gate(), question.proposal(), question.facts(), wanted);
        Instant closes = LocalMoment.instant(day, to).plusSeconds(1);
        Instant expires = visit ? LocalMoment.midnightAfter(day) : closes.isAfter(latest) ? latest : closes;
        return new org.lifang.kernel.contact.ContactPermit(
                id,
                ask.borrower(),
                ask.channel(),
                ask.purpose(),
                ask.whom().target(),
                ask.whom().person(),
                ask.point(),
                question.proposal().meeting().place(),
                day,
                from,
                to,
                ask.by().crew(),
                ask.by().agency(),
                expires.getEpochSecond(),
                question.gate().packs());
    }

    private static String action(Asked asked) {
        return switch (asked) {
            case Asked.Permitted permitted -> "gate.permitted";
            case Asked.Held held -> "gate.held";
            case Asked.Denied denied -> "gate.denied";
            case NotAsked no -> throw new IllegalArgumentException("nothing was asked");
        };
    }

    static String target(long borrower) {
        return "borrower/" + borrower;
    }
}
