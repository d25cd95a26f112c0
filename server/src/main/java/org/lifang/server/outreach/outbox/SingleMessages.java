package org.lifang.server.outreach.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.codes.CodeCarrier;
import org.lifang.server.commands.Effect;
import org.lifang.server.outreach.campaign.CampaignKind;
import org.lifang.server.outreach.single.Single;
import org.lifang.server.outreach.single.SingleKind;
import org.lifang.server.outreach.single.SingleState;
import org.lifang.server.outreach.single.SingleValues;
import org.lifang.server.outreach.single.Singles;
import org.lifang.server.platform.BusinessDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Plans messages about what was arranged with one person, codes among them. */
@Service
final class SingleMessages implements Singles, CodeCarrier {

    /** Whoever waits for a code has asked for another one by then. */
    private static final Duration CODE_WAITS = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(SingleMessages.class);

    private final SingleStore store;
    private final MessageStore messages;
    private final SingleFillings fillings;
    private final Sender sender;
    private final Clock clock;

    SingleMessages(SingleStore store, MessageStore messages, SingleFillings fillings, Sender sender, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.fillings = fillings;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public boolean plan(Effect effect, Single single) {
        Long point = store.point(single.borrower(), single.channel());
        if (point == null) {
            return false;
        }
        store.add(single, kind(single.kind()), point, fillings.sealed(single.values()), effect.at());
        messages.event(
                single.id(),
                MessageState.PLANNED.name(),
                new MessageStore.Note(null, null, effect.actor(), null),
                effect.at());
        return true;
    }

    private static CampaignKind kind(SingleKind kind) {
        return switch (kind) {
            case OFFER -> CampaignKind.APPOINTMENT_OFFER;
            case ANSWER -> CampaignKind.APPOINTMENT_ANSWER;
            case NOTICE -> CampaignKind.APPOINTMENT_NOTICE;
            case CODE -> CampaignKind.ONE_TIME_CODE;
        };
    }

    @Override
    public int withdraw(Effect effect, UUID subject) {
        int taken = 0;
        for (UUID id : store.waiting(subject)) {
            Message message = messages.lock(id);
            if (message != null && message.state().waits() && message.askKey() == null) {
                messages.end(message, MessageState.CANCELLED, "NOT_NEEDED", List.of(), effect.at());
                messages.event(
                        id,
                        MessageState.CANCELLED.name(),
                        new MessageStore.Note("NOT_NEEDED", null, effect.actor(), null),
                        effect.at());
                taken++;
            }
        }
        return taken;
    }

    @Override
    public void hurry(UUID id) {
        try {
            sender.send(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (RuntimeException e) {
            // The next round of the outbox takes it further; the caller has done what was asked.
            LOG.error("message {} could not be hurried: {}", id, e.getClass().getName());
        }
    }

    @Override
    public List<SingleState> of(UUID subject) {
        return store.of(subject);
    }

    @Override
    public boolean plan(Effect effect, UUID code, long borrower, String language) {
        Instant at = effect.at();
        for (Channel channel : List.of(Channel.SMS, Channel.EMAIL)) {
            Single single = new Single(
                    code,
                    code,
                    borrower,
                    SingleKind.CODE,
                    channel,
                    channel == Channel.SMS ? "one-time-code-sms" : "one-time-code-email",
                    language,
                    at.atZone(BusinessDates.ZONE).toLocalDate(),
                    at,
                    at.plus(CODE_WAITS),
                    SingleValues.NONE);
            if (plan(effect, single)) {
                return true;
            }
        }
        return false;
    }
}
