package org.lifang.server.outreach.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Acting;
import org.lifang.server.outreach.port.Delivery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what came of trying, in one transaction each. */
@Service
class Ends {

    /** How long to wait after each try that certainly sent nothing; after the last one it has failed. */
    static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** How long to wait for people to put something right. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final MessageStore store;
    private final WordOfProviderStore receipts;
    private final TransactionTemplate transaction;

    Ends(MessageStore store, WordOfProviderStore receipts, PlatformTransactionManager transactions) {
        this.store = store;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the provider said of a message being sent; nothing when somebody else wrote its end already. */
    void handedOver(UUID id, Delivery delivery, Instant at) {
        transaction.executeWithoutResult(status -> {
            Message message = store.lock(id);
            if (message == null || message.state() != MessageState.SENDING) {
                return;
            }
            switch (delivery) {
                case Delivery.Sent sent -> {
                    String reference = store.isTaken(message, sent.reference()) ? null : sent.reference();
                    store.gone(message, MessageState.SENT, null, reference, at);
                    event(id, MessageState.SENT, null, at);
                    receipts.early(message, sent.reference())
                            .forEach(early -> apply(id, MessageState.valueOf(early.status()), early.code(), at));
                }
                case Delivery.Unsure unsure -> {
                    store.gone(message, MessageState.UNSURE, unsure.code(), null, at);
                    event(id, MessageState.UNSURE, unsure.code(), at);
                }
                case Delivery.Refused refused -> {
                    store.end(message, MessageState.FAILED, refused.code(), List.of(), at);
                    event(id, MessageState.FAILED, refused.code(), at);
                }
                case Delivery.NotSent not -> notSent(message, not, at);
            }
        });
    }

    private void notSent(Message message, Delivery.NotSent not, Instant at) {
        int tries = message.attempts();
        if (not.retryable() && tries <= WAITS.size()) {
            store.hold(message, not.code(), List.of(), at.plus(WAITS.get(Math.max(0, tries - 1))), at);
            event(message.id(), MessageState.HELD, not.code(), at);
        } else {
            store.end(message, MessageState.FAILED, not.code(), List.of(), at);
            event(message.id(), MessageState.FAILED, not.code(), at);
        }
    }

    /** A waiting message is looked at again later: something is missing that people can put right. */
    void later(UUID id, String why, List<String> details, Instant now) {
        transaction.executeWithoutResult(status -> {
            Message message = store.lock(id);
            if (message != null && message.state().waits()) {
                store.hold(message, why, List.of(), now.plus(PATIENCE), now);
                String said = String.join(
                        " ", Stream.concat(Stream.of(why), details.stream()).toList());
                if (!said.equals(store.lastWhy(id))) {
                    event(id, MessageState.HELD, said, now);
                }
            }
        });
    }

    /** A waiting message ends. */
    void ended(UUID id, MessageState state, String why, Instant now) {
        transaction.executeWithoutResult(status -> {
            Message message = store.lock(id);
            if (message != null && message.state().waits()) {
                store.end(message, state, why, List.of(), now);
                event(id, state, why, now);
            }
        });
    }

    /** What a receipt says, within the caller's transaction; order and doubles do not matter. */
    void apply(UUID id, MessageState told, @Nullable String code, Instant at) {
        Message message = store.lock(id);
        if (message == null) {
            return;
        }
        MessageState state = told == MessageState.FAILED ? MessageState.BOUNCED : told;
        if (message.state() == MessageState.UNSURE || message.state() == MessageState.SENDING) {
            store.gone(message, MessageState.SENT, null, message.providerReference(), at);
            event(id, MessageState.SENT, null, at);
        } else if (message.state() != MessageState.SENT
                && !(message.state() == MessageState.DELIVERED && state == MessageState.BOUNCED)) {
            return;
        }
        store.became(id, state, code, at);
        event(id, state, code, at);
    }

    private void event(UUID id, MessageState state, @Nullable String why, Instant at) {
        store.event(id, state.name(), new MessageStore.Note(why, null, Acting.SYSTEM, null), at);
    }
}
