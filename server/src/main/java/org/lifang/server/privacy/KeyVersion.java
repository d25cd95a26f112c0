package org.lifang.server.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One master key of 32 bytes and the keys derived from it, one a field. */
final class KeyVersion {

    static final int KEY_BYTES = 32;
    static final int FINGERPRINT_BYTES = 16;

    private final int number;
    private final String fingerprint;
    private final EnumMap<Field, SecretKey> keys = new EnumMap<>(Field.class);
    private final EnumMap<Field, byte[]> labels = new EnumMap<>(Field.class);

    KeyVersion(int number, byte[] master) {
        if (master.length != KEY_BYTES || number < 0 || number > 255) {
            throw new IllegalArgumentException("a master key has 32 bytes and a version from 0 to 255");
        }
        this.number = number;
        this.fingerprint = HexFormat.of().formatHex(hmac(master, "lifang fingerprint"), 0, FINGERPRINT_BYTES);
        for (Field field : Field.values()) {
            keys.put(field, new SecretKeySpec(hmac(master, "lifang field " + field.code()), "AES"));
            labels.put(field, field.code().getBytes(StandardCharsets.UTF_8));
        }
    }

    int number() {
        return number;
    }

    /** Tells keys apart without giving anything away, in hexadecimal digits; kept in the database. */
    String fingerprint() {
        return fingerprint;
    }

    SecretKey key(Field field) {
        return Objects.requireNonNull(keys.get(field));
    }

    /** The additional authenticated data of a field. */
    byte[] label(Field field) {
        return Objects.requireNonNull(labels.get(field));
    }

    private static byte[] hmac(byte[] key, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
