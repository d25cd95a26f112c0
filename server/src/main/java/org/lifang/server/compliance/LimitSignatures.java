package org.lifang.server.compliance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lifang.kernel.plan.AgreedWords;
import org.lifang.kernel.plan.Limits;
import org.springframework.stereotype.Service;

/** Signs how far a colleague may go offline, and in which words, with the key phones check permits by. */
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

    /** The same of the phrases with which agreements are written offline. */
    public SignedPermit sign(AgreedWords wording) {
        return keys.sign(wording.payload().getBytes(StandardCharsets.UTF_8));
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
