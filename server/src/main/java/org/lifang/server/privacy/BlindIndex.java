package org.lifang.server.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import javax.crypto.Mac;

/**
 * Finds equal values without opening them: the first 16 bytes of HMAC-SHA256 under a key of its own, one a field.
 *
 * <p>Equality is all it gives. The key is never rotated, since every index would have to be computed anew.
 */
public final class BlindIndex {

    public static final int BYTES = 16;

    private static final String DIGITS = "0123456789";

    private final KeyVersion key;
    private final ThreadLocal<EnumMap<Field, Mac>> macs = ThreadLocal.withInitial(() -> new EnumMap<>(Field.class));

    BlindIndex(Keyring keyring) {
        this.key = keyring.index();
    }

    /** Index of a value; the same whether or not the caller has {@linkplain #normal normalised} it. */
    public byte[] of(Field field, String value) {
        byte[] hash = mac(field).doFinal(normal(field, value).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash, BYTES);
    }

    /**
     * The form under which equal values are equal: digits of a number without the country's prefix, identity numbers
     * and mail addresses without regard to case, everything else without outer blanks.
     */
    public static String normal(Field field, String value) {
        return switch (field) {
            case MOBILE, PHONE -> number(value);
            case ID_NO -> value.strip().toUpperCase(Locale.ROOT);
            case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
            case NAME,
                    WECHAT,
                    ADDRESS,
                    EMPLOYER,
                    NOTE,
                    IMPORT_ROW,
                    IMPORT_VALUE,
                    IMPORT_FILE,
                    SIGNING_KEY,
                    MESSAGE,
                    DOCUMENT,
                    SECRET,
                    MEANS,
                    SIGNATURE,
                    POSITION,
                    CODE,
                    LINK -> value.strip();
        };
    }

    private static String number(String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            plain = DIGITS.indexOf(value.charAt(i)) >= 0;
        }
        String digits = plain ? value : onlyDigits(value);
        if (digits.length() == 13 && digits.startsWith("86")) {
            return digits.substring(2);
        }
        return digits.length() == 15 && digits.startsWith("0086") ? digits.substring(4) : digits;
    }

    private static String onlyDigits(String value) {
        StringBuilder digits = new StringBuilder(value.length());
        value.codePoints().filter(c -> c < 128 && Character.isDigit(c)).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    private Mac mac(Field field) {
        return macs.get().computeIfAbsent(field, this::newMac);
    }

    private Mac newMac(Field field) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.key(field));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
