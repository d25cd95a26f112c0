package org.lifang.kernel.visit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.bytes.ByteReader;
import org.lifang.kernel.contact.bytes.ByteWriter;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;

/**
 * A permit as the phone reads it: the same bytes as {@code kernel.contact.ContactPermit}, with ids as text because the
 * phone's compiler has no UUIDs. It proves nothing until the signature over the bytes was checked.
 *
 * @param id a UUID as text
 * @param borrower id of the borrower
 * @param point id of the address
 * @param day local epoch day
 * @param fromSecond first local second of that day at which the visit may begin
 * @param toSecond last one
 * @param crew ids of the people who may act
 * @param expiresAt seconds since 1970-01-01 UTC
 */
public record VisitPermit(
        String id,
        long borrower,
        Channel channel,
        Purpose purpose,
        Target target,
        long person,
        long point,
        long place,
        int day,
        int fromSecond,
        int toSecond,
        List<String> crew,
        long agency,
        long expiresAt,
        List<String> packs)
        implements Serializable {

    private static final int VERSION = 1;
    private static final int MOST_CREW = 16;
    private static final int MOST_PACKS = 16;
    private static final int LONGEST_REFERENCE = 60;
    private static final String HEX = "0123456789abcdef";
    private static final int UUID_LETTERS = 36;
    private static final int HALF_LETTERS = 16;

    public VisitPermit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(target, "target");
        crew = List.copyOf(crew);
        packs = List.copyOf(packs);
    }

    /** The permit in a payload; none when the bytes are not exactly those of a permit. */
    public static @Nullable VisitPermit of(byte[] payload) {
        ByteReader in = new ByteReader(payload);
        if (in.raw() != 'L' || in.raw() != 'P' || in.raw() != VERSION) {
            return null;
        }
        VisitPermit permit = new VisitPermit(
                uuid(in),
                in.signed(),
                one(in, Channel.values()),
                one(in, Purpose.values()),
                one(in, Target.values()),
                in.signed(),
                in.signed(),
                in.signed(),
                in.whole(),
                in.whole(),
                in.whole(),
                uuids(in),
                in.signed(),
                in.signed(),
                words(in));
        return in.complete() && Arrays.equals(permit.payload(), payload) ? permit : null;
    }

    /** The bytes that are signed. */
    public byte[] payload() {
        ByteWriter out = new ByteWriter().raw('L').raw('P').raw(VERSION);
        uuid(out, id);
        out.signed(borrower).number(channel.code()).number(purpose.code()).number(target.code());
        out.signed(person)
                .signed(point)
                .signed(place)
                .signed(day)
                .signed(fromSecond)
                .signed(toSecond);
        out.number(crew.size());
        for (String member : crew) {
            uuid(out, member);
        }
        out.signed(agency).signed(expiresAt).number(packs.size());
        for (String pack : packs) {
            out.word(pack);
        }
        return out.bytes();
    }

    private static <T> T one(ByteReader in, T[] values) {
        return values[in.below(values.length)];
    }

    private static List<String> uuids(ByteReader in) {
        int size = in.below(MOST_CREW + 1);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ids.add(uuid(in));
        }
        return ids;
    }

    private static List<String> words(ByteReader in) {
        int size = in.below(MOST_PACKS + 1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            words.add(in.word(LONGEST_REFERENCE));
        }
        return words;
    }

    private static String uuid(ByteReader in) {
        StringBuilder text = new StringBuilder(UUID_LETTERS);
        long high = in.fixed();
        long low = in.fixed();
        for (int i = 0; i < 2 * HALF_LETTERS; i++) {
            if (i == 8 || i == 12 || i == 16 || i == 20) {
                text.append('-');
            }
            long half = i < HALF_LETTERS ? high : low;
            int shift = 60 - 4 * (i % HALF_LETTERS);
            text.append(HEX.charAt((int) (half >>> shift) & 0xF));
        }
        return text.toString();
    }

    private static void uuid(ByteWriter out, String id) {
        long half = 0;
        int letters = 0;
        for (int i = 0; i < id.length(); i++) {
            int digit = HEX.indexOf(id.charAt(i));
            if (digit >= 0) {
                half = half << 4 | digit;
                letters++;
                if (letters % HALF_LETTERS == 0) {
                    out.fixed(half);
                    half = 0;
                }
            }
        }
        if (letters != 2 * HALF_LETTERS) {
            throw new IllegalArgumentException("no UUID: " + id);
        }
    }
}
