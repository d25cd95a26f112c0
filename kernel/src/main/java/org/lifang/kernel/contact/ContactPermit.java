package org.lifang.kernel.contact;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.bytes.ByteReader;
import org.lifang.kernel.contact.bytes.ByteWriter;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;

/**
 * What the server signs when the gate permits, and what the phone reads offline after it has checked the signature.
 * There is exactly one sequence of bytes for a permit; the signature is over these.
 *
 * @param borrower id of the borrower
 * @param person id of the related person who may be reached; 0 is the debtor
 * @param point id of the number, account or address
 * @param place id of the place; 0 when there is none
 * @param day local epoch day
 * @param fromSecond first local second of that day at which it may begin
 * @param toSecond last local second of that day
 * @param crew ids of the people who may act
 * @param agency id of the outside agency; 0 is the lender
 * @param expiresAt seconds since 1970-01-01 UTC
 * @param packs name and version of each pack, such as {@code cn-consumer-finance@1}
 */
public record ContactPermit(
        UUID id,
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
        List<UUID> crew,
        long agency,
        long expiresAt,
        List<String> packs)
        implements Serializable {

    private static final int VERSION = 1;
    private static final int MOST_CREW = 16;
    private static final int MOST_PACKS = 16;
    private static final int LONGEST_REFERENCE = 60;

    public ContactPermit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(target, "target");
        crew = List.copyOf(crew);
        packs = List.copyOf(packs);
    }

    /** The bytes that are signed. */
    public byte[] payload() {
        ByteWriter out = new ByteWriter().raw('L').raw('P').raw(VERSION);
        uuid(out, id);
        out.signed(borrower)
                .number(channel.code())
                .number(purpose.code())
                .number(target.code())
                .signed(person)
                .signed(point)
                .signed(place)
                .signed(day)
                .signed(fromSecond)
                .signed(toSecond);
        out.number(crew.size());
        for (UUID member : crew) {
            uuid(out, member);
        }
        out.signed(agency).signed(expiresAt).number(packs.size());
        for (String pack : packs) {
            out.word(pack);
        }
        return out.bytes();
    }

    /** The permit in a payload; none when the bytes are not exactly those of a permit. */
    public static @Nullable ContactPermit of(byte[] payload) {
        ByteReader in = new ByteReader(payload);
        if (in.raw() != 'L' || in.raw() != 'P' || in.raw() != VERSION) {
            return null;
        }
        ContactPermit permit = new ContactPermit(
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
                List.of(uuids(in)),
                in.signed(),
                in.signed(),
                List.of(words(in)));
        return in.complete() && Arrays.equals(permit.payload(), payload) ? permit : null;
    }

    /**
     * Whether it covers what is about to happen.
     *
     * @param now seconds since 1970-01-01 UTC
     */
    public boolean covers(Act act, long now) {
        return act.borrower() == borrower
                && act.channel() == channel
                && act.purpose() == purpose
                && act.target() == target
                && act.person() == person
                && act.point() == point
                && (place == 0 || act.place() == place)
                && act.day() == day
                && act.second() >= fromSecond
                && act.second() <= toSecond
                && act.crew().size() == crew.size()
                && act.crew().containsAll(crew)
                && now < expiresAt;
    }

    private static <T> T one(ByteReader in, T[] values) {
        return values[in.below(values.length)];
    }

    private static void uuid(ByteWriter out, UUID id) {
        out.fixed(id.getMostSignificantBits()).fixed(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteReader in) {
        long high = in.fixed();
        return new UUID(high, in.fixed());
    }

    private static UUID[] uuids(ByteReader in) {
        UUID[] ids = new UUID[in.below(MOST_CREW + 1)];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = uuid(in);
        }
        return ids;
    }

    private static String[] words(ByteReader in) {
        String[] words = new String[in.below(MOST_PACKS + 1)];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.word(LONGEST_REFERENCE);
        }
        return words;
    }
}
