package org.lifang.server.routing.roster;

import java.util.UUID;

/** Two who always go together, or never. */
public record Pairing(UUID one, UUID other, Kind kind) {

    public enum Kind {
        FIXED,
        NEVER
    }

    /** The smaller id first, so that a pair is one pair. */
    public static Pairing of(UUID a, UUID b, Kind kind) {
        return a.toString().compareTo(b.toString()) < 0 ? new Pairing(a, b, kind) : new Pairing(b, a, kind);
    }
}
