package org.lifang.simulation.world;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Carrier;
import org.lifang.server.outreach.port.Delivery;
import org.lifang.server.outreach.port.Handed;
import org.lifang.server.outreach.port.Parcel;

/** The provider of text messages and e-mail of a simulated month. Messages end in invented pockets; some go astray. */
public final class SimulatedCarrier implements Carrier {

    /** The name by which the house chooses it. */
    public static final String NAME = "SIMULATED";

    /** What goes wrong with the next message. */
    public enum Trouble {
        /** It says it cannot now; later it can. */
        BUSY,
        /** It takes the message and says nothing: nobody knows. */
        SILENT_AFTER_TAKING,
        /** It breaks before taking it. */
        BREAKS,
        /** It will never send this one. */
        REFUSES
    }

    /** Whoever gets what is sent. */
    public interface Pockets {
        void got(Parcel parcel, ContactPermit permit);
    }

    private final Map<UUID, Integer> taken = new LinkedHashMap<>();
    private final Map<String, String> lastText = new HashMap<>();
    private @Nullable Pockets pockets;
    private @Nullable Trouble next;

    void begin(Pockets month) {
        taken.clear();
        lastText.clear();
        next = null;
        pockets = month;
    }

    public void trouble(Trouble trouble) {
        next = trouble;
    }

    /** How often each message was taken; once is right. */
    public Map<UUID, Integer> taken() {
        return taken;
    }

    /** The last words that came to a number. */
    public @Nullable String lastText(String number) {
        return lastText.get(number);
    }

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel == Channel.SMS || channel == Channel.EMAIL;
    }

    @Override
    public boolean leavesTheHouse() {
        return false;
    }

    @Override
    public Delivery send(Parcel parcel, ContactPermit permit) {
        Trouble trouble = next;
        next = null;
        if (trouble == Trouble.BUSY) {
            return new Delivery.NotSent("BUSY", true);
        }
        if (trouble == Trouble.BREAKS) {
            throw new IllegalStateException("the provider broke");
        }
        if (trouble == Trouble.REFUSES) {
            return new Delivery.Refused("NOT_OURS");
        }
        taken.merge(parcel.message(), 1, Integer::sum);
        lastText.put(parcel.to(), parcel.text());
        if (pockets != null) {
            pockets.got(parcel, permit);
        }
        return trouble == Trouble.SILENT_AFTER_TAKING
                ? new Delivery.Unsure("NO_ANSWER")
                : new Delivery.Sent(parcel.message().toString());
    }

    @Override
    public @Nullable Delivery ask(Handed handed) {
        return taken.containsKey(handed.message())
                ? new Delivery.Sent(handed.message().toString())
                : new Delivery.NotSent("NOT_HANDED_OVER", true);
    }
}
