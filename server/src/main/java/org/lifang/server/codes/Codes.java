package org.lifang.server.codes;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.codes.CodeOutcome.No;
import org.lifang.server.codes.CodeOutcome.Why;
import org.lifang.server.codes.tables.CodeRecord;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.springframework.stereotype.Service;

/** One-time codes: whoever enters one holds the telephone we know, read that text, and means that one thing. */
@Service
public final class Codes {

    /** More wrong ones and the code is spent. */
    public static final int MOST_TRIES = 5;

    private static final Duration APART = Duration.ofSeconds(30);
    private static final int MOST_AN_HOUR = 5;
    private static final int MOST_A_DAY = 10;

    private final CodeStore store;
    private final Commands commands;
    private final CodeCarrier carrier;
    private final CodeFigures figuresOf;
    private final Clock clock;

    Codes(CodeStore store, Commands commands, CodeCarrier carrier, CodeFigures figures, Clock clock) {
        this.store = store;
        this.commands = commands;
        this.carrier = carrier;
        this.figuresOf = figures;
        this.clock = clock;
    }

    /**
     * A code somebody asks for.
     *
     * @param subject what it opens, such as the id of an appointment
     * @param shown SHA-256 of the text they read
     * @param validMinutes how long the figures open it after they were made
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Wanted(
            CodePurpose purpose, UUID subject, long borrower, String language, byte[] shown, int validMinutes) {}

    /** Has a code sent to the person's own number; the one before opens nothing any more. */
    public Result<CodeOutcome> ask(Command command, Wanted wanted) {
        Result<CodeOutcome> asked = commands.run(command, CodeOutcome.class, effect -> asked(effect, wanted));
        if (asked instanceof Result.Accepted<CodeOutcome> accepted
                && accepted.outcome() instanceof CodeOutcome.OnItsWay way
                && !accepted.replayed()
                && !command.dryRun()) {
            carrier.hurry(way.id());
        }
        return asked;
    }

    private CodeOutcome asked(Effect effect, Wanted wanted) {
        store.lock(wanted.purpose(), wanted.subject());
        Instant at = effect.at();
        boolean tooOften = store.askedSince(wanted.purpose(), wanted.subject(), at.minus(APART)) > 0
                || store.askedSince(wanted.purpose(), wanted.subject(), at.minus(1, ChronoUnit.HOURS)) >= MOST_AN_HOUR
                || store.askedSince(wanted.borrower(), at.minus(1, ChronoUnit.DAYS)) >= MOST_A_DAY;
        if (tooOften) {
            return new No(Why.TOO_OFTEN);
        }
        CodeRecord before = store.lockOpen(wanted.purpose(), wanted.subject());
        if (before != null) {
            store.end(before.getId(), before.getTries(), "REPLACED", at);
        }
        store.add(effect.key(), wanted, at);
        if (!carrier.plan(effect, effect.key(), wanted.borrower(), wanted.language())) {
            return new No(Why.NO_NUMBER_ON_FILE);
        }
        audit(effect, "asked", effect.key(), wanted.purpose().name(), wanted.subject());
        return new CodeOutcome.OnItsWay(effect.key());
    }

    /**
     * How the last code for a thing stands.
     *
     * @param sentAt when the figures were made and left; null while they have not
     * @param opens whether its figures still open something
     */
    public record Standing(
            UUID id, Instant askedAt, @Nullable Instant sentAt, int triesLeft, boolean opens) {}

    /** Null when nobody asked for one. */
    public @Nullable Standing standing(CodePurpose purpose, UUID subject) {
        CodeRecord last = store.last(purpose, subject);
        if (last == null) {
            return null;
        }
        Instant expires = last.getExpiresAt();
        boolean opens =
                last.getEndedAt() == null && expires != null && clock.instant().isBefore(expires);
        return new Standing(last.getId(), last.getAskedAt(), last.getIssuedAt(), MOST_TRIES - last.getTries(), opens);
    }

    /** Somebody enters figures. A wrong try is kept, so it is no refusal. */
    public Result<CodeOutcome> enter(Command command, CodePurpose purpose, UUID subject, String figures, byte[] shown) {
        return commands.run(command, CodeOutcome.class, effect -> enter(effect, purpose, subject, figures, shown));
    }

    /** As {@link #enter(Command, CodePurpose, UUID, String, byte[])}, as a part of what they bring about. */
    public CodeOutcome enter(Effect effect, CodePurpose purpose, UUID subject, String figures, byte[] shown) {
        CodeRecord code = store.lockOpen(purpose, subject);
        if (code == null || code.getCodeHash() == null || code.getExpiresAt() == null) {
            return new No(Why.NOTHING_OPEN);
        }
        if (!effect.at().isBefore(code.getExpiresAt())) {
            return new No(Why.EXPIRED);
        }
        if (!MessageDigest.isEqual(code.getShownHash(), shown)) {
            return new No(Why.TEXT_DIFFERS);
        }
        int tries = code.getTries() + 1;
        boolean right = MessageDigest.isEqual(code.getCodeHash(), figuresOf.hash(code.getId(), figures.strip()));
        if (right) {
            store.end(code.getId(), tries, "USED", effect.at());
        } else if (tries >= MOST_TRIES) {
            store.end(code.getId(), tries, "SPENT", effect.at());
        } else {
            store.tried(code.getId(), tries);
        }
        audit(effect, right ? "right" : "wrong", code.getId(), purpose.name(), subject);
        return right ? new CodeOutcome.Right(code.getId()) : new CodeOutcome.Wrong(code.getId(), MOST_TRIES - tries);
    }

    private static void audit(Effect effect, String act, UUID id, String purpose, UUID subject) {
        effect.audit("codes." + act, "code/" + id, null, null, Map.of("purpose", purpose, "subject", subject));
    }
}
