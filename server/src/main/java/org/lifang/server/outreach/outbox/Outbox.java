package org.lifang.server.outreach.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.ContactOutcome;
import org.lifang.server.compliance.Contacts;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the outbox: what waited too long, what a crash left open, what is due, what the log must be told. */
@Service
public class Outbox {

    /** No provider takes longer; whoever was sending before that is gone. */
    static final Duration LONGEST_SENDING = Duration.ofMinutes(2);

    private static final int MOST_AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MessageStore store;
    private final Sender sender;
    private final Ends ends;
    private final Carriers carriers;
    private final Contacts contacts;
    private final AddresseeStore people;
    private final TransactionTemplate transaction;

    Outbox(
            MessageStore store,
            Sender sender,
            Ends ends,
            Carriers carriers,
            Contacts contacts,
            AddresseeStore people,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sender = sender;
        this.ends = ends;
        this.carriers = carriers;
        this.contacts = contacts;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round; several servers may do it at the same time. A message that breaks does not stop the others. */
    public void tick(Instant now) {
        listen();
        transaction.executeWithoutResult(status -> store.expire(now, MOST_AT_ONCE));
        store.unsettled(MOST_AT_ONCE).forEach(id -> alone(id, () -> settle(id)));
        store.sendingSince(now.minus(LONGEST_SENDING), MOST_AT_ONCE).forEach(id -> alone(id, () -> recover(id, now)));
        store.due(now, MOST_AT_ONCE).forEach(id -> alone(id, () -> sender.send(id, now)));
        store.unsettled(MOST_AT_ONCE).forEach(id -> alone(id, () -> settle(id)));
    }

    private void listen() {
        Carrier carrier = carriers.of(Channel.SMS);
        if (carrier != null) {
            try {
                carrier.listen();
            } catch (RuntimeException e) {
                LOG.error(
                        "provider {} could not be listened to: {}",
                        carrier.provider(),
                        e.getClass().getName());
            }
        }
    }

    private static void alone(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "message {} could not be taken further: {}",
                    id,
                    e.getClass().getName());
        }
    }

    /** A server was cut off while it was sending: the provider is asked, and when it cannot tell, a person decides. */
    private void recover(UUID id, Instant now) {
        Message message = store.find(id);
        if (message == null || message.state() != MessageState.SENDING || message.provider() == null) {
            return;
        }
        Carrier carrier = carriers.named(message.provider());
        AddresseeStore.Addressee to = people.find(message);
        Delivery told =
                carrier == null ? null : carrier.ask(new Handed(id, to == null ? null : to.to(), begun(message)));
        ends.handedOver(id, told == null ? new Delivery.Unsure("CUT_OFF") : told, now);
    }

    /** Tells the contact log what became of the permit, once. */
    private void settle(UUID id) {
        Message message = store.find(id);
        if (message == null || message.settleAs() == null || message.settlePermit() == null) {
            return;
        }
        UUID permit = message.settlePermit();
        String as = message.settleAs();
        Command command = Command.of(
                Ids.of("outreach.settle", permit.toString(), as),
                "outreach.settle",
                "contact/" + permit,
                as,
                Acting.SYSTEM);
        Result<ContactOutcome> result = as.equals(MessageStore.ATTEMPTED)
                ? contacts.tookPlace(
                        command, new Contacts.Happened(permit, ContactEntry.Outcome.ATTEMPTED, begun(message), null))
                : contacts.cancel(command.because("not sent"), permit);
        if (result instanceof Result.Refused<ContactOutcome> refused && !settledBefore(refused)) {
            LOG.error(
                    "contact {} could not be settled: {}",
                    permit,
                    refused.refusal().code());
        }
        transaction.executeWithoutResult(status -> {
            Message locked = store.lock(id);
            if (locked != null && permit.equals(locked.settlePermit())) {
                store.settled(id);
            }
        });
    }

    private static Instant begun(Message message) {
        return message.sendingAt() == null ? message.changedAt() : message.sendingAt();
    }

    private static boolean settledBefore(Result.Refused<ContactOutcome> refused) {
        return refused.outcome() instanceof ContactOutcome.No no && no.why() == ContactOutcome.No.Why.SETTLED_ALREADY;
    }
}
