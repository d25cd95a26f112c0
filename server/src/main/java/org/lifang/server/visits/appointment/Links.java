package org.lifang.server.visits.appointment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.springframework.stereotype.Component;

/** What stands in links: worked out from the id with a key of the house, kept nowhere and guessed by nobody. */
@Component
public final class Links {

    private static final int BYTES = 15;
    private static final int CHARS = 24;
    private static final int BASE = 32;

    private final BlindIndex blind;

    Links(BlindIndex blind) {
        this.blind = blind;
    }

    /** The token of an appointment: 24 letters and figures, 120 bits. */
    public String token(UUID appointment) {
        byte[] bytes = Arrays.copyOf(blind.of(Field.LINK, "appointment " + appointment), BYTES);
        String text = new BigInteger(1, bytes).toString(BASE).toLowerCase(Locale.ROOT);
        return "0".repeat(CHARS - text.length()) + text;
    }

    /** Under which a token is found. */
    public static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
