package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.bytes.ByteReader;
import org.lifang.kernel.contact.bytes.ByteWriter;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;

/**
 * How far a colleague may go with one loan offline: what the server signs, and what the phone reads after it has
 * checked the signature. There is exactly one sequence of bytes for it.
 *
 * @param id a UUID as text, because the phone's compiler has no UUIDs
 * @param loan id of the loan
 * @param holder id of the colleague, likewise
 * @param role the colleague's role when it was signed
 * @param policy name and version, such as {@code house-options@1}
 * @param fromDay first local epoch day on which it may be used
 * @param toDay last one
 * @param expiresAt seconds since 1970-01-01 UTC
 * @param ceilings one a kind that may be agreed, in the order of kinds
 */
public record Limits(
        String id,
        long loan,
        String holder,
        String role,
        String policy,
        int fromDay,
        int toDay,
        long expiresAt,
        List<Ceiling> ceilings)
        implements Serializable {

    private static final int VERSION = 1;
    private static final int LONGEST_WORD = 60;

    /**
     * The bounds of one kind, for the holder alone.
     *
     * @param offer the line of the policy
     * @param leastFirstPpm of what is due after the waiver
     */
    public record Ceiling(
            OptionKind kind,
            String offer,
            long mostWaivedFen,
            int leastFirstPpm,
            int mostMonths,
            int longestDeferralDays,
            int leastRatePpm)
            implements Serializable {}

    public Limits {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(policy, "policy");
        ceilings = List.copyOf(ceilings);
    }

    /** Who, what and how long, for which ceilings are wanted. */
    public record Wanted(String id, long loan, String holder, String role, int days, long expiresAt) {}

    /** The ceilings of every kind open to the case, as far as the holder's role may go alone. */
    public static Limits of(Question question, OptionPolicy policy, Wanted wanted) {
        List<Ceiling> ceilings = new ArrayList<>();
        for (OptionKind kind : OptionKind.values()) {
            Offer offer = Options.openOffer(question, policy, kind);
            int rank = policy.rank(wanted.role);
            if (offer != null && (kind == OptionKind.PAY_NOW || rank >= 0)) {
                ceilings.add(ceiling(
                        new Bounds(question, policy, offer),
                        offer,
                        rank < 0 ? null : policy.grants().get(rank)));
            }
        }
        int day = Math.toIntExact(question.debt().asOf().toEpochDay());
        return new Limits(
                wanted.id,
                wanted.loan,
                wanted.holder,
                wanted.role,
                policy.reference(),
                day,
                Math.addExact(day, wanted.days - 1),
                wanted.expiresAt,
                ceilings);
    }

    private static Ceiling ceiling(Bounds bounds, Offer offer, @Nullable Grant grant) {
        OptionKind kind = offer.kind();
        if (grant == null || !(kind.waives() || kind.spreads() || kind.defers())) {
            return new Ceiling(kind, offer.id(), 0, 0, 0, 0, 0);
        }
        return new Ceiling(
                kind,
                offer.id(),
                kind.waives() ? mostWaivedFen(bounds, grant) : 0,
                offer.leastFirstPpm(),
                kind.choosesMonths() ? Math.min(grant.mostMonths(), bounds.mostMonths(0)) : bounds.ownMonths(),
                kind.defers() ? Math.min(grant.longestDeferralDays(), offer.longestDeferralDays()) : 0,
                kind.lowers()
                        ? Math.max(bounds.leastRatePpm(), bounds.lineRatePpm() - grant.mostRateCutPpm())
                        : bounds.usualRatePpm());
    }

    private static long mostWaivedFen(Bounds bounds, Grant grant) {
        long share = Exact.mulDiv(bounds.chargesFen(), grant.mostWaivedPpm(), Debt.MILLION, Rounding.DOWN);
        return Math.min(
                Math.min(grant.mostWaivedFen(), share), bounds.mostWaived().totalFen());
    }

    /**
     * Whether the holder may agree to an option alone and offline.
     *
     * @param day local epoch day
     * @param now seconds since 1970-01-01 UTC
     */
    public boolean cover(Debt debt, Option option, int day, long now) {
        Arrangement arrangement = option.arrangement();
        long waived = arrangement.waived().totalFen();
        for (Ceiling ceiling : ceilings) {
            if (ceiling.kind == arrangement.kind()) {
                long kept = Math.max(0, debt.due().totalFen() - waived);
                return day >= fromDay
                        && day <= toDay
                        && now < expiresAt
                        && ceiling.offer.equals(option.offer())
                        && waived <= ceiling.mostWaivedFen
                        && arrangement.firstPaymentFen()
                                >= Exact.mulDiv(kept, ceiling.leastFirstPpm, Debt.MILLION, Rounding.UP)
                        && arrangement.months() <= ceiling.mostMonths
                        && arrangement.deferDays() <= ceiling.longestDeferralDays
                        && arrangement.ratePpm() >= ceiling.leastRatePpm;
            }
        }
        return false;
    }

    /** The bytes that are signed. */
    public byte[] payload() {
        ByteWriter out = new ByteWriter().raw('L').raw('O').raw(VERSION);
        out.word(id)
                .signed(loan)
                .word(holder)
                .word(role)
                .word(policy)
                .signed(fromDay)
                .signed(toDay)
                .signed(expiresAt);
        out.number(ceilings.size());
        for (Ceiling ceiling : ceilings) {
            out.number(ceiling.kind.code())
                    .word(ceiling.offer)
                    .number(ceiling.mostWaivedFen)
                    .number(ceiling.leastFirstPpm)
                    .number(ceiling.mostMonths)
                    .number(ceiling.longestDeferralDays)
                    .number(ceiling.leastRatePpm);
        }
        return out.bytes();
    }

    /** The limits in a payload; none when the bytes are not exactly those of limits. */
    public static @Nullable Limits of(byte[] payload) {
        ByteReader in = new ByteReader(payload);
        if (in.raw() != 'L' || in.raw() != 'O' || in.raw() != VERSION) {
            return null;
        }
        Limits limits = new Limits(
                in.word(LONGEST_WORD),
                in.signed(),
                in.word(LONGEST_WORD),
                in.word(LONGEST_WORD),
                in.word(LONGEST_WORD),
                in.whole(),
                in.whole(),
                in.signed(),
                ceilings(in));
        return in.complete() && Arrays.equals(limits.payload(), payload) ? limits : null;
    }

    private static List<Ceiling> ceilings(ByteReader in) {
        OptionKind[] kinds = OptionKind.values();
        int size = in.below(kinds.length + 1);
        List<Ceiling> ceilings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            OptionKind kind = kinds[in.below(kinds.length)];
            if (i > 0 && ceilings.get(i - 1).kind.code() >= kind.code()) {
                in.fail();
            }
            ceilings.add(new Ceiling(
                    kind,
                    in.word(LONGEST_WORD),
                    in.number(),
                    in.below(Integer.MAX_VALUE),
                    in.below(Integer.MAX_VALUE),
                    in.below(Integer.MAX_VALUE),
                    in.below(Integer.MAX_VALUE)));
        }
        return ceilings;
    }
}
