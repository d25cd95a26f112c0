package org.lifang.server.compliance;

import java.util.Arrays;

/**
 * A permit as it travels: what is signed, the signature, and which key made it. Proves nothing until it is opened.
 *
 * @param key id of the public key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content
public record SignedPermit(byte[] payload, byte[] signature, String key) {

    public SignedPermit {
        payload = payload.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedPermit that
                && Arrays.equals(payload, that.payload)
                && Arrays.equals(signature, that.signature)
                && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(payload) + key.hashCode();
    }

    @Override
    public String toString() {
        return "permit signed by " + key;
    }
}
