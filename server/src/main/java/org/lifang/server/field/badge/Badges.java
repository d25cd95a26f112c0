package org.lifang.server.field.badge;

import static org.lifang.server.field.tables.BadgeTable.BADGE;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.field.tables.BadgeRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.springframework.stereotype.Service;

/**
 * Badges for a day. Every ten minutes another code is on the screen; all of a day are handed out in the morning, so
 * that a collector without a network can be checked by whoever has one. A code says a number and a time, nothing else.
 */
@Service
public class Badges {

    static final int SLOT_MINUTES = 10;
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 22;
    private static final int SLOTS = (LAST_HOUR - FIRST_HOUR) * 60 / SLOT_MINUTES;
    private static final int MAC_BYTES = 6;
    private static final int CODE_BYTES = Integer.BYTES + 1 + MAC_BYTES;
    private static final int CODE_LETTERS = 18;

    /** Without letters that look like figures. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTER_BITS = 5;

    private final DSLContext db;
    private final BlindIndex blind;
    private final Clock clock;

    Badges(DSLContext db, BlindIndex blind, Clock clock) {
        this.db = db;
        this.blind = blind;
        this.clock = clock;
    }

    /** A code, good from a moment to another; milliseconds since 1970-01-01 UTC. */
    public record Code(String code, long from, long until) {}

    /** Whose badge a code was, on which day, and whether it is the one of this moment. */
    public record Shown(UUID user, LocalDate day, boolean fresh) {}

    /** All codes of somebody's day. */
    public List<Code> codes(UUID user, LocalDate day) {
        int number = number(user, day);
        List<Code> codes = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            long from = begins(day, slot).toEpochMilli();
            codes.add(new Code(code(number, slot), from, from + SLOT_MINUTES * 60_000L));
        }
        return codes;
    }

    private int number(UUID user, LocalDate day) {
        db.insertInto(BADGE)
                .set(BADGE.USER_ID, user)
                .set(BADGE.DAY, day)
                .set(BADGE.MADE_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return db.fetchSingle(BADGE, BADGE.USER_ID.eq(user).and(BADGE.DAY.eq(day)))
                .getNumber();
    }

    /** What a code says; null when it is none of ours, of another day, or of somebody whose badge was taken back. */
    public @Nullable Shown read(String typed) {
        byte[] bytes = bytes(typed);
        if (bytes == null) {
            return null;
        }
        ByteBuffer code = ByteBuffer.wrap(bytes);
        int number = code.getInt();
        int slot = code.get() & 0xff;
        boolean genuine = MessageDigest.isEqual(
                code(number, slot).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                letters(bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        BadgeRecord badge = genuine ? db.fetchOne(BADGE, BADGE.NUMBER.eq(number)) : null;
        Instant now = clock.instant();
        if (badge == null
                || badge.getRevokedAt() != null
                || !badge.getDay().equals(LocalDate.ofInstant(now, BusinessDates.ZONE))) {
            return null;
        }
        Instant from = begins(badge.getDay(), slot);
        // Phones' clocks differ, and it takes a moment to read a code: one slot to either side.
        boolean fresh = !now.isBefore(from.minusSeconds(SLOT_MINUTES * 60L))
                && now.isBefore(from.plusSeconds(2 * SLOT_MINUTES * 60L));
        return new Shown(badge.getUserId(), badge.getDay(), fresh);
    }

    private static Instant begins(LocalDate day, int slot) {
        return day.atTime(FIRST_HOUR, 0)
                .plusMinutes((long) slot * SLOT_MINUTES)
                .atZone(BusinessDates.ZONE)
                .toInstant();
    }

    private String code(int number, int slot) {
        byte[] mac = blind.of(Field.LINK, "badge " + number + " " + slot);
        return letters(ByteBuffer.allocate(CODE_BYTES)
                .putInt(number)
                .put((byte) slot)
                .put(mac, 0, MAC_BYTES)
                .array());
    }

    private static String letters(byte[] bytes) {
        StringBuilder text = new StringBuilder(CODE_LETTERS);
        long held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(LETTERS.charAt((int) (held >>> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((int) (held << (LETTER_BITS - bits)) & 31));
        }
        return text.toString();
    }

    private static byte @Nullable [] bytes(String typed) {
        String text = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (text.length() != CODE_LETTERS) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(CODE_BYTES);
        long held = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = LETTERS.indexOf(text.charAt(i));
            if (value < 0) {
                return null;
            }
            held = held << LETTER_BITS | value;
            bits += LETTER_BITS;
            if (bits >= Byte.SIZE && bytes.hasRemaining()) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >>> bits));
            }
        }
        return bytes.array();
    }
}
