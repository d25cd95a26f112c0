package org.lifang.server.outreach.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.outbox.MessageOutcome.Changed;
import org.lifang.server.outreach.outbox.MessageOutcome.No;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** What people do with messages: each with a reason. */
@Service
final class OutboxActs {

    static final Set<MessageState> RETRIED = Set.of(MessageState.FAILED, MessageState.REFUSED, MessageState.HELD);
    static final Set<MessageState> TAKEN_BACK = Set.of(MessageState.PLANNED, MessageState.HELD, MessageState.UNSURE);

    private static final Duration SHOWN = Duration.ofMinutes(2);
    private static final String BY_HAND = "BY_HAND";

    private final MessageStore store;
    private final MessageListStore lists;
    private final Reveals reveals;
    private final Sealer sealer;
    private final Commands commands;

    OutboxActs(MessageStore store, MessageListStore lists, Reveals reveals, Sealer sealer, Commands commands) {
        this.store = store;
        this.lists = lists;
        this.reveals = reveals;
        this.sealer = sealer;
        this.commands = commands;
    }

    /** Puts what failed or was refused before the gate again. What may have been sent is never tried again. */
    Result<MessageOutcome> retry(Command command, UUID id) {
        return act(
                command,
                id,
                MessageState.HELD,
                RETRIED,
                (effect, message) -> store.hold(message, BY_HAND, List.of(), effect.at(), effect.at()));
    }

    /** Takes back what waits, or says of what is unsure that it was not sent. */
    Result<MessageOutcome> cancel(Command command, UUID id) {
        return act(
                command,
                id,
                MessageState.CANCELLED,
                TAKEN_BACK,
                (effect, message) -> store.end(message, MessageState.CANCELLED, BY_HAND, List.of(), effect.at()));
    }

    /** Says of what is unsure that it was sent, as the provider's own records show. */
    Result<MessageOutcome> markSent(Command command, UUID id) {
        return act(
                command,
                id,
                MessageState.SENT,
                Set.of(MessageState.UNSURE),
                (effect, message) -> store.became(id, MessageState.SENT, BY_HAND, effect.at()));
    }

    private Result<MessageOutcome> act(
            Command command, UUID id, MessageState to, Set<MessageState> from, BiConsumer<Effect, Message> change) {
        return commands.run(command, MessageOutcome.class, effect -> {
            String reason = effect.command().reason();
            if (reason == null || reason.isBlank()) {
                return new No("MESSAGE_REASON_MISSING", 422, List.of());
            }
            Message message = store.lock(id);
            if (message == null) {
                return unknown();
            }
            // In the middle of being asked or settled nobody else may change it.
            boolean busy = message.askKey() != null
                    || (message.settleAs() != null && message.state().waits());
            if (!from.contains(message.state()) || busy) {
                return new No(
                        "MESSAGE_WRONG_STATE", 409, List.of(message.state().name()));
            }
            change.accept(effect, message);
            store.event(
                    id,
                    to.name(),
                    new MessageStore.Note(BY_HAND, null, effect.actor(), sealer.seal(Field.NOTE, reason)),
                    effect.at());
            effect.audit(
                    "outreach.message." + to.name().toLowerCase(java.util.Locale.ROOT),
                    "message/" + id,
                    message.state().name(),
                    to.name(),
                    Map.of());
            return new Changed(id, to.name());
        });
    }

    /** Records a look at the words; whoever was granted one reads them by {@link #words}. */
    Result<MessageOutcome> reveal(Command command, UUID id, String purpose, @Nullable String reason) {
        return commands.run(command.because(reason), MessageOutcome.class, effect -> {
            Purpose known = purpose(purpose);
            Message message = store.find(id);
            if (message == null) {
                return unknown();
            }
            if (known == null) {
                return new No("REVEAL_PURPOSE_UNKNOWN", 422, List.of());
            }
            return switch (reveals.record(effect, "borrower/" + message.borrower(), Field.MESSAGE, known, reason)) {
                case RevealOutcome.Allowed allowed ->
                    new MessageOutcome.Granted(effect.at().plus(SHOWN));
                case RevealOutcome.QuotaSpent no -> denied(no);
                case RevealOutcome.NoReason no -> denied(no);
            };
        });
    }

    @Nullable
    String words(UUID id) {
        byte[] sealed = lists.words(id);
        return sealed == null ? null : sealer.open(Field.MESSAGE, sealed);
    }

    private static No unknown() {
        return new No("MESSAGE_UNKNOWN", 404, List.of());
    }

    private static No denied(Refusal no) {
        return new No(
                no.code(),
                no.status(),
                no.params().stream().map(String::valueOf).toList());
    }

    private static @Nullable Purpose purpose(String text) {
        for (Purpose each : Purpose.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }
}
