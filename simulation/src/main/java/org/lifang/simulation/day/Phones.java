package org.lifang.simulation.day;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.field.phone.Phone;

/** Every phone of the month with all it ever kept, for the checkers. */
public final class Phones {

    private final Map<UUID, Phone> byDevice = new LinkedHashMap<>();
    private final Map<UUID, UUID> recordings = new LinkedHashMap<>();
    private final List<UUID> revoked = new ArrayList<>();

    /** The phone as it is now: after it was killed another object goes on. */
    void now(Phone phone) {
        byDevice.put(phone.device(), phone);
    }

    void recorded(UUID recording, UUID device) {
        recordings.put(recording, device);
    }

    void revoked(UUID device) {
        revoked.add(device);
    }

    public List<Phone> all() {
        return List.copyOf(byDevice.values());
    }

    /** Ids of recordings and the device that keeps each. */
    public Map<UUID, UUID> recordings() {
        return recordings;
    }

    public List<UUID> revoked() {
        return revoked;
    }
}
