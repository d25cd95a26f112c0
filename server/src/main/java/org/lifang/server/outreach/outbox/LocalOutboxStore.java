package org.lifang.server.outreach.outbox;

import static org.lifang.server.outreach.tables.LocalDeliveryTable.LOCAL_DELIVERY;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.lifang.server.outreach.port.Parcel;
import org.springframework.stereotype.Repository;

/** The outbox of the house: keeps what would be sent for people to read, and reaches nobody. */
@Repository
class LocalOutboxStore implements Carrier {

    static final String NAME = "LOCAL";

    private final DSLContext db;
    private final Clock clock;

    LocalOutboxStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS || channel == Channel.EMAIL || channel == Channel.LETTER;
    }

    @Override
    public boolean leavesTheHouse() {
        return false;
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        db.insertInto(LOCAL_DELIVERY)
                .set(LOCAL_DELIVERY.MESSAGE_ID, parcel.message())
                .set(LOCAL_DELIVERY.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return new Delivery.Sent(parcel.message().toString());
    }

    @Override
    public @Nullable Delivery ask(Handed handed) {
        return db.fetchExists(LOCAL_DELIVERY, LOCAL_DELIVERY.MESSAGE_ID.eq(handed.message()))
                ? new Delivery.Sent(handed.message().toString())
                : new Delivery.NotSent("NOT_HANDED_OVER", true);
    }
}
