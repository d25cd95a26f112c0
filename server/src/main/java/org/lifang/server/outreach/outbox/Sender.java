package org.lifang.server.outreach.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Finding;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Ask;
import org.lifang.server.compliance.Asked;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.compliance.Contacts;
import org.lifang.server.compliance.Permits;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.outbox.Writer.Written;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.platform.BusinessDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message at most once. Each step is committed before the next: taken, permitted, being sent, sent. A crash
 * between two steps leaves the message where it can be seen that something may have happened.
 */
@Service
class Sender {

    /** How long a message is nobody else's while the gate is asked. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_ASKS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final MessageStore store;
    private final Writer writer;
    private final Permits permits;
    private final Contacts contacts;
    private final Carriers carriers;
    private final Ends ends;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sender(
            MessageStore store,
            Writer writer,
            Permits permits,
            Contacts contacts,
            Carriers carriers,
            Ends ends,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.writer = writer;
        this.permits = permits;
        this.contacts = contacts;
        this.carriers = carriers;
        this.ends = ends;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a message one try further. */
    void send(UUID id, Instant now) {
        Optional<Message> free = transaction.execute(status -> Optional.ofNullable(take(id, now)));
        if (free == null || free.isEmpty()) {
            return;
        }
        Message taken = free.get();
        Carrier carrier = carriers.of(taken.channel());
        if (carrier == null) {
            wait(taken, "NO_PROVIDER", now);
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, BusinessDates.ZONE);
        switch (writer.write(taken, today, carrier.leavesTheHouse())) {
            case Writer.NotNeeded no -> end(taken, MessageState.CANCELLED, no.why(), now);
            case Writer.NotNow no -> ends.later(taken.id(), no.why(), no.details(), now);
            case Written written -> ask(taken, written, carrier, now);
        }
    }

    private @Nullable Message take(UUID id, Instant now) {
        Message message = store.tryLock(id);
        if (message == null
                || !message.state().waits()
                || message.settleAs() != null
                || message.dueAt() == null
                || message.dueAt().isAfter(now)) {
            return null;
        }
        UUID key = message.askKey() == null ? Ids.at(now) : message.askKey();
        return store.claim(id, key, now.plus(LEASE));
    }

    private void ask(Message message, Written written, Carrier carrier, Instant now) {
        Ask ask = Asking.of(message, written.shape(), written.fen(), now);
        UUID key = Objects.requireNonNull(message.askKey());
        Command command =
                Command.of(key, "outreach.send", "message/" + message.id(), message.id() + " " + key, Acting.SYSTEM);
        Result<Asked> result = permits.ask(command, ask);
        Asked asked = switch (result) {
            case Result.Accepted<Asked> accepted -> accepted.outcome();
            case Result.Refused<Asked> refused -> refused.outcome();
            case Result.KeyReused<Asked> reused -> throw new IllegalStateException("key of another ask: " + key);
        };
        switch (asked) {
            case Asked.Permitted yes -> permitted(message, written, carrier, yes, now);
            case Asked.Held no -> stopped(message, no.decision(), no.findings(), no.retryFrom(), now);
            case Asked.Denied no -> stopped(message, no.decision(), no.findings(), no.retryFrom(), now);
            case Asked.NotAsked no -> notAsked(message, no, now);
        }
    }

    private void notAsked(Message message, Asked.NotAsked no, Instant now) {
        switch (no.why()) {
            case NO_PACK_IN_FORCE, IN_THE_PAST, TOO_FAR_AHEAD, TIMES_OUT_OF_ORDER -> wait(message, no.code(), now);
            default -> end(message, MessageState.FAILED, no.code(), now);
        }
    }

    private void stopped(
            Message message, UUID decision, List<Finding> findings, @Nullable LocalDateTime retry, Instant now) {
        List<String> rules = findings.stream()
                .filter(finding -> finding.action().stops())
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
        Instant until = retry == null || message.asks() >= MOST_ASKS
                ? null
                : retry.atZone(BusinessDates.ZONE).toInstant();
        transaction.executeWithoutResult(status -> {
            Message locked = store.lock(message.id());
            if (locked == null || !locked.state().waits()) {
                return;
            }
            if (until != null) {
                Instant soonest = now.plus(1, ChronoUnit.MINUTES);
                store.hold(locked, "GATE", rules, until.isBefore(soonest) ? soonest : until, now);
            } else {
                store.end(locked, MessageState.REFUSED, "GATE", rules, now);
            }
            store.event(
                    message.id(),
                    until != null ? MessageState.HELD.name() : MessageState.REFUSED.name(),
                    new MessageStore.Note(String.join(" ", rules), decision, Acting.SYSTEM, null),
                    now);
        });
    }

    private void permitted(Message message, Written written, Carrier carrier, Asked.Permitted yes, Instant now) {
        ContactPermit permit = permits.find(yes.decision());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (permit == null || permit.expired(at)) {
            wait(message, "PERMIT_GONE", now);
            return;
        }
        Boolean leaving = transaction.execute(status -> leave(message, written, carrier, permit, at));
        if (!Boolean.TRUE.equals(leaving)) {
            return;
        }
        Parcel parcel = written.parcel();
        Delivery delivery = handOver(carrier, parcel, permit);
        ends.handedOver(message.id(), delivery, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean leave(Message message, Written written, Carrier carrier, ContactPermit permit, Instant at) {
        Message locked = store.lock(message.id());
        if (locked == null || !locked.state().waits() || !Objects.equals(locked.askKey(), message.askKey())) {
            return false;
        }
        if (!contacts.begins(permit.id(), at)) {
            return false;
        }
        store.sending(
                message.id(),
                new MessageStore.Leaving(
                        permit.id(),
                        carrier.provider(),
                        written.shape().version(),
                        written.sealed(),
                        written.hash(),
                        at));
        store.event(
                message.id(),
                MessageState.SENDING.name(),
                new MessageStore.Note(null, permit.id(), Acting.SYSTEM, null),
                at);
        return true;
    }

    /** What breaks on the way may have happened after the provider took it. */
    private static Delivery handOver(Carrier carrier, Parcel parcel, ContactPermit permit) {
        try {
            return carrier.send(parcel, permit);
        } catch (RuntimeException e) {
            LOG.error(
                    "message {}: {} broke: {}",
                    parcel.message(),
                    carrier.provider(),
                    e.getClass().getName());
            return new Delivery.Unsure("BROKE");
        }
    }

    private void wait(Message message, String why, Instant now) {
        ends.later(message.id(), why, List.of(), now);
    }

    private void end(Message message, MessageState state, String why, Instant now) {
        ends.ended(message.id(), state, why, now);
    }
}
