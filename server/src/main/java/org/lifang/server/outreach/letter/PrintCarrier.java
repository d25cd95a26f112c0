package org.lifang.server.outreach.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints letters into the open batch; people take the batch to the post. */
@Component
final class PrintCarrier implements Carrier {

    static final String NAME = "PRINT";

    private static final String LANGUAGE = "zh-CN";

    private final LetterPaper paper;
    private final LetterStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PrintCarrier(LetterPaper paper, LetterStore store, Clock clock, PlatformTransactionManager transactions) {
        this.paper = paper;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.LETTER;
    }

    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        LetterPaper.Letter letter = new LetterPaper.Letter(parcel.name(), parcel.to(), parcel.subject(), parcel.body());
        if (!paper.missing(letter).isEmpty()) {
            return new Delivery.Refused("SIGN_MISSING");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] pdf = paper.print(letter, LANGUAGE, at);
        transaction.executeWithoutResult(status -> {
            UUID batch = store.openBatch(Ids.at(at), LocalDate.ofInstant(at, BusinessDates.ZONE), at);
            store.add(parcel.message(), batch, pdf, at);
        });
        return new Delivery.Sent(parcel.message().toString());
    }

    @Override
    public @Nullable Delivery ask(Handed handed) {
        return store.has(handed.message())
                ? new Delivery.Sent(handed.message().toString())
                : new Delivery.NotSent("NOT_HANDED_OVER", true);
    }
}
