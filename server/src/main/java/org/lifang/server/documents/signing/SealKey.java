package org.lifang.server.documents.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key that signs and the certificates that say whose it is, its own first. */
public record SealKey(String id, PrivateKey key, List<X509Certificate> chain) {

    public SealKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "SealKey[" + id + "]";
    }
}
