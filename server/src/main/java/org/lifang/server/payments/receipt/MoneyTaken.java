package org.lifang.server.payments.receipt;

import java.util.UUID;
import org.lifang.server.ledger.MoneyIn;
import org.lifang.server.payments.channel.Channels;
import org.springframework.stereotype.Component;

/** What the ledger asks before it takes or gives back money by itself. */
@Component
class MoneyTaken implements MoneyIn {

    private final Channels channels;
    private final MoneyStore store;

    MoneyTaken(Channels channels, MoneyStore store) {
        this.channels = channels;
        this.store = store;
    }

    @Override
    public boolean designated(String channel) {
        return channels.live(channel);
    }

    @Override
    public boolean holds(UUID paymentId) {
        return store.owns(paymentId);
    }
}
