package org.lifang.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** How machines that speak to us prove who they are: HMAC-SHA256 over time and body, good for a few minutes. */
public final class MachineSignature {

    /** When the sender signed, in whole seconds since 1970. */
    public static final String TIME = "X-Lifang-Time";

    /** The signature in hexadecimal digits. */
    public static final String SIGNATURE = "X-Lifang-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private MachineSignature() {}

    /** Signs a body. */
    public static String of(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether it was signed with this secret, and not long ago. Without a secret nothing is. */
    public static boolean genuine(
            @Nullable String secret, @Nullable String time, @Nullable String signature, byte[] body, Instant now) {
        if (secret == null || signature == null || time == null || !time.matches("[0-9]{1,12}")) {
            return false;
        }
        long seconds = Long.parseLong(time);
        boolean fresh = Math.abs(Math.subtractExact(now.getEpochSecond(), seconds)) <= WINDOW.toSeconds();
        return fresh && same(of(secret, seconds, body), signature);
    }

    /** Compares without telling by the time it takes how much was right. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
