package org.lifang.server.compliance;

import java.util.List;
import org.lifang.kernel.plan.Limits;
import org.springframework.stereotype.Service;

/** Signs how far a colleague may go offline, with the key phones check permits by; it signs nothing else. */
@Service
public class LimitSignatures {

    private final PermitKeys keys;

    LimitSignatures(PermitKeys keys) {
        this.keys = keys;
    }

    /** The bytes of the limits, their signature and the key that made it. */
    public SignedPermit sign(Limits limits) {
        return keys.sign(limits.payload());
    }

    /** The public keys by which phones check both, SPKI; those retired as well. */
    public List<Key> keys() {
        return keys.shown().stream()
                .map(shown -> new Key(shown.id(), shown.publicKey()))
                .toList();
    }

    /** A key anybody may know. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Key(String id, byte[] publicKey) {}
}
