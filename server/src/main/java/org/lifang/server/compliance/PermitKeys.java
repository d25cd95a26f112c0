package org.lifang.server.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;
import org.lifang.server.compliance.tables.SigningKeyRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/**
 * Signs permits with Ed25519 and checks signatures. The key pair is made on first use; its private half is sealed.
 * Every permit is signed and read back, which the JDK's own arithmetic takes about twenty times as long for.
 */
@Component
final class PermitKeys {

    private static final String ED25519 = "Ed25519";
    private static final int ID_BYTES = 8;

    private final PermitKeyStore store;
    private final Sealer sealer;
    private final Clock clock;
    private volatile @Nullable Active active;
    private volatile Map<String, Ed25519PublicKeyParameters> known = Map.of();

    PermitKeys(PermitKeyStore store, Sealer sealer, Clock clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    private record Active(String id, Ed25519PrivateKeyParameters key) {}

    /** A key by which anybody can check permits. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Shown(
            String id,
            byte[] publicKey,
            Instant since,
            @Nullable Instant until) {}

    /** Reads the keys of the database anew, and makes the first one. */
    void open() {
        active = null;
        known = Map.of();
        active();
    }

    SignedPermit sign(byte[] payload) {
        Active signing = active();
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, signing.key());
        signer.update(payload, 0, payload.length);
        return new SignedPermit(payload, signer.generateSignature(), signing.id());
    }

    /** Whether the signature is that of one of our keys. */
    boolean genuine(SignedPermit permit) {
        Ed25519PublicKeyParameters key = publicKey(permit.key());
        if (key == null) {
            return false;
        }
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, key);
        verifier.update(permit.payload(), 0, permit.payload().length);
        return verifier.verifySignature(permit.signature());
    }

    List<Shown> shown() {
        active();
        List<Shown> keys = new ArrayList<>();
        for (SigningKeyRecord row : store.all()) {
            keys.add(new Shown(row.getId(), row.getPublicKey(), row.getCreatedAt(), row.getRetiredAt()));
        }
        return keys;
    }

    private @Nullable Ed25519PublicKeyParameters publicKey(String id) {
        Ed25519PublicKeyParameters key = known.get(id);
        if (key != null) {
            return key;
        }
        Map<String, Ed25519PublicKeyParameters> read = new HashMap<>();
        for (SigningKeyRecord row : store.all()) {
            read.put(row.getId(), publicKey(row.getPublicKey()));
        }
        known = Map.copyOf(read);
        return known.get(id);
    }

    private Active active() {
        Active signing = active;
        return signing != null ? signing : load();
    }

    /** Two servers that start together agree on the key that was kept first. */
    private synchronized Active load() {
        SigningKeyRecord row = store.active();
        if (row == null) {
            KeyPair pair = pair();
            byte[] shown = pair.getPublic().getEncoded();
            byte[] hidden =
                    sealer.sealBytes(Field.SIGNING_KEY, pair.getPrivate().getEncoded());
            store.addUnlessActive(id(shown), shown, hidden, clock.instant());
            row = store.active();
        }
        if (row == null) {
            throw new IllegalStateException("the signing key was not kept");
        }
        Active loaded = new Active(row.getId(), privateKey(row.getPrivateSealed()));
        active = loaded;
        return loaded;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ED25519).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private Ed25519PrivateKeyParameters privateKey(byte[] sealed) {
        byte[] encoded = sealer.openBytes(Field.SIGNING_KEY, sealed);
        try {
            PrivateKey key = KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return new Ed25519PrivateKeyParameters(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }

    private static Ed25519PublicKeyParameters publicKey(byte[] encoded) {
        try {
            return (Ed25519PublicKeyParameters) PublicKeyFactory.createKey(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
