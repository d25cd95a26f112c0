package org.lifang.server.privacy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens personal data, field by field, with AES-256-GCM. Thread-safe and made for millions of calls.
 *
 * <p>A sealed value is one byte key version, twelve bytes random nonce, cipher text, sixteen bytes tag. Every field has
 * its own key derived from the version's master key, so the limit of 2^32 random nonces a key (NIST SP 800-38D, 8.3)
 * counts per field and version.
 */
public final class Sealer {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    /** How much longer a sealed value is than its UTF-8 text. */
    public static final int OVERHEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

    private static final int FIRST_NONCES = 8;
    private static final int MOST_NONCES = 1024;

    private final Keyring keyring;
    private final ThreadLocal<Workshop> workshops;

    Sealer(Keyring keyring) {
        this.keyring = keyring;
        this.workshops = ThreadLocal.withInitial(Workshop::new);
    }

    public byte[] seal(Field field, String value) {
        return sealBytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** For values that may be absent. */
    public byte @Nullable [] sealNullable(Field field, @Nullable String value) {
        return value == null ? null : seal(field, value);
    }

    /**
     * The value behind a sealed one.
     *
     * @throws CannotOpen when it was changed, belongs to another field, or its key is missing
     */
    public String open(Field field, byte[] sealed) {
        return new String(openBytes(field, sealed), StandardCharsets.UTF_8);
    }

    /** For columns that may be null. */
    public @Nullable String openNullable(Field field, byte @Nullable [] sealed) {
        return sealed == null ? null : open(field, sealed);
    }

    public byte[] sealBytes(Field field, byte[] value) {
        return seal(field, keyring.primary(), value, value.length);
    }

    byte[] seal(Field field, KeyVersion version, byte[] value, int length) {
        Workshop shop = workshops.get();
        byte[] out = new byte[OVERHEAD_BYTES + length];
        out[0] = (byte) version.number();
        shop.nextNonce(out, 1);
        try {
            Cipher cipher = shop.sealing(field);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    version.key(field),
                    new GCMParameterSpec(TAG_BYTES * Byte.SIZE, out, 1, NONCE_BYTES));
            cipher.updateAAD(version.label(field));
            cipher.doFinal(value, 0, length, out, 1 + NONCE_BYTES);
            return out;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal a " + field.code(), e);
        }
    }

    /** Like {@link #open(Field, byte[])}, for values that are not text. */
    public byte[] openBytes(Field field, byte[] sealed) {
        return openBytes(field, sealed, sealed.length);
    }

    byte[] openBytes(Field field, byte[] sealed, int length) {
        if (length < OVERHEAD_BYTES) {
            throw new CannotOpen(field, "too short to be a sealed value", null);
        }
        KeyVersion version = keyring.version(sealed[0] & 0xff);
        if (version == null) {
            throw new CannotOpen(field, "key version " + (sealed[0] & 0xff) + " is not in the key folder", null);
        }
        try {
            Cipher cipher = workshops.get().opening(field);
            SecretKey key = version.key(field);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, 1, NONCE_BYTES));
            cipher.updateAAD(version.label(field));
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new CannotOpen(field, "changed, or sealed as another field or with another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to open a " + field.code(), e);
        }
    }

    /** Seals everything written to it, in pieces of constant size; closing it completes the file. */
    public OutputStream sealing(Field field, OutputStream target) {
        return new SealedStream.Writer(this, field, target);
    }

    /** Opens what {@link #sealing} wrote; a file cut short, reordered or changed ends in an {@code IOException}. */
    public InputStream opening(Field field, InputStream source) {
        return new SealedStream.Reader(this, field, source);
    }

    /** Which key version a sealed value needs. */
    static int version(byte[] sealed) {
        return sealed[0] & 0xff;
    }

    KeyVersion primary() {
        return keyring.primary();
    }

    /** A sealed value does not open: it was changed, moved, or its key is gone. Carries no data. */
    public static final class CannotOpen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotOpen(Field field, String why, @Nullable Throwable cause) {
            super("sealed " + field.code() + " does not open: " + why, cause);
        }
    }

    /** What one thread needs: a cipher a field (so that its key schedule is kept) and random bytes in stock. */
    private static final class Workshop {

        private final EnumMap<Field, Cipher> sealing = new EnumMap<>(Field.class);
        private final EnumMap<Field, Cipher> opening = new EnumMap<>(Field.class);
        private final SecureRandom random = new SecureRandom();
        private byte[] nonces = new byte[FIRST_NONCES * NONCE_BYTES];
        private int next = nonces.length;

        Cipher sealing(Field field) {
            return sealing.computeIfAbsent(field, any -> cipher());
        }

        Cipher opening(Field field) {
            return opening.computeIfAbsent(field, any -> cipher());
        }

        private static Cipher cipher() {
            try {
                return Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has AES-GCM", e);
            }
        }

        /** Short-lived threads draw few random bytes, bulk threads draw many at once. */
        void nextNonce(byte[] into, int at) {
            if (next == nonces.length) {
                if (next < MOST_NONCES * NONCE_BYTES) {
                    nonces = new byte[next * 2];
                }
                random.nextBytes(nonces);
                next = 0;
            }
            System.arraycopy(nonces, next, into, at, NONCE_BYTES);
            Arrays.fill(nonces, next, next + NONCE_BYTES, (byte) 0);
            next += NONCE_BYTES;
        }
    }
}
