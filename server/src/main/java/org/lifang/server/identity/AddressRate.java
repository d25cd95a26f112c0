package org.lifang.server.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often an address may do something a minute; remembers the addresses seen last. */
public final class AddressRate {

    private static final int MOST_ADDRESSES = 10_000;
    private static final long MINUTE_MILLIS = 60_000;

    private final Clock clock;
    private final int perMinute;

    /** Minute and attempts by address, longest unused first. */
    private final Map<String, Used> used = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public AddressRate(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** True when the address may try once more in this minute. */
    public synchronized boolean take(String address) {
        long minute = Math.floorDiv(clock.millis(), MINUTE_MILLIS);
        Used before = used.get(address);
        int attempts = before == null || before.minute() != minute ? 1 : before.attempts() + 1;
        used.put(address, new Used(minute, attempts));
        return attempts <= perMinute;
    }

    private record Used(long minute, int attempts) {}
}
