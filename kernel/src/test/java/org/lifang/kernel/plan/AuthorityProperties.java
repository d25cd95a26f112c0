package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.ForAll;
import org.lifang.kernel.aging.Amounts;

/** Nobody agrees to more than they may: limits of offers, roles and signed limits, and what goes beyond each. */
final class AuthorityProperties {

    private static final int CASES = Integer.getInteger("lifang.plans", 3_000) / 2;
    private static final long SEED = Long.getLong("lifang.seed", 20_261_122L);
    private static final String ID = "00000000-0000-0001-0000-000000000002";
    private static final String HOLDER = "00000000-0000-0003-0000-000000000004";
    private static final long EXPIRES = 1_800_000_000L;

    /** A case and an arrangement that people might well ask for, inside or outside every limit. */
    private record Asked(Question question, Arrangement arrangement) {}

    private static Asked asked(Draws draws) {
        Question question = Questions.question(draws);
        Amounts due = question.debt().due();
        OptionKind kind = draws.oneOf(List.of(OptionKind.values()));
        Amounts waived = kind.waives()
                ? new Amounts(
                        0,
                        part(draws, due.interestFen()),
                        part(draws, due.penaltyFen()),
                        part(draws, due.compoundFen()),
                        part(draws, due.feeFen()),
                        part(draws, due.costFen()))
                : Amounts.NONE;
        long kept = Math.max(0, due.totalFen() - waived.totalFen());
        boolean later = kind.spreads() || kind.defers();
        int rate = Math.min(
                question.debt().annualRatePpm(), question.debt().yearlyCost().capPpm());
        return new Asked(
                question,
                new Arrangement(
                        kind,
                        waived,
                        later ? part(draws, kept) : kept,
                        kind.defers() ? draws.below(100) : 0,
                        kind.choosesMonths()
                                ? draws.between(0, 70)
                                : kind.spreads() ? question.debt().coming().size() : 0,
                        !later ? 0 : kind.lowers() || draws.onceIn(5) ? draws.below(rate + 1) : rate));
    }

    private static long part(Draws draws, long fen) {
        return fen * draws.below(12) / 10;
    }

    @Test
    void whatIsOfferedIsWithinTheOfferAndWhatIsNotIsRefused() {
        ForAll.forAll(SEED, CASES * 4, AuthorityProperties::asked, asked -> {
            Options.Quote quote = Options.quote(asked.question, Policies.HOUSE, asked.arrangement);
            if (!(quote instanceof Options.Offered offered)) {
                assertThat(((Options.Declined) quote).refusals()).isNotEmpty();
                return;
            }
            Arrangement arrangement = offered.option().arrangement();
            assertThat(arrangement.months())
                    .isLessThanOrEqualTo(arrangement.kind().choosesMonths() ? 60 : 48);
            if (arrangement.kind() == OptionKind.PAY_NOW) {
                return;
            }
            if (arrangement.kind().choosesMonths()) {
                // A month may end on the weekend before the working day on which it is paid.
                assertThat(offered.option().endsOn())
                        .isBeforeOrEqualTo(
                                asked.question.debt().asOf().plusMonths(60).plusDays(10));
            }
            Offer offer = Policies.HOUSE.offers().stream()
                    .filter(each -> each.id().equals(offered.option().offer()))
                    .findFirst()
                    .orElseThrow();
            Debt debt = asked.question.debt();
            assertThat(arrangement.waived().interestFen() * 1_000_000)
                    .isLessThanOrEqualTo(
                            debt.due().interestFen() * offer.waivable().interestPpm());
            assertThat(arrangement.waived().penaltyFen() * 1_000_000)
                    .isLessThanOrEqualTo(
                            debt.due().penaltyFen() * offer.waivable().penaltyPpm());
            assertThat(arrangement.waived().costFen() * 1_000_000)
                    .isLessThanOrEqualTo(debt.due().costFen() * offer.waivable().costPpm());
            assertThat(arrangement.deferDays()).isLessThanOrEqualTo(offer.longestDeferralDays());
            assertThat(debt.bucket()).isBetween(offer.from(), offer.to());
            assertThat(offer.hardship()).contains(asked.question.situation().hardship());
        });
    }

    @Test
    void noRoleIsFreeToAgreeToMoreThanItsGrant() {
        ForAll.forAll(SEED, CASES * 4, AuthorityProperties::asked, asked -> {
            if (!(Options.quote(asked.question, Policies.OPEN, asked.arrangement) instanceof Options.Offered offered)) {
                return;
            }
            Debt debt = asked.question.debt();
            Arrangement given = asked.arrangement;
            long waived = given.waived().totalFen();
            long charges = debt.due().totalFen() - debt.due().principalFen();
            int line = Math.min(debt.annualRatePpm(), debt.yearlyCost().capPpm());
            for (Grant grant : Policies.OPEN.grants()) {
                boolean within = waived <= grant.mostWaivedFen()
                        && waived * 1_000_000 <= charges * grant.mostWaivedPpm()
                        && (!given.kind().choosesMonths() || given.months() <= grant.mostMonths())
                        && given.deferDays() <= grant.longestDeferralDays()
                        && (!given.kind().lowers() || line - given.ratePpm() <= grant.mostRateCutPpm());
                boolean free = Authority.isFreeFor(offered.option().authority(), grant.role(), Policies.OPEN);
                assertThat(free).as("%s of %s", grant.role(), given).isEqualTo(within);
            }
            boolean nothing = given.kind() == OptionKind.PAY_NOW;
            assertThat(Authority.isFreeFor(offered.option().authority(), "NOBODY", Policies.OPEN))
                    .isEqualTo(nothing);
        });
    }

    @Test
    void signedLimitsLetTheirHolderDoOfflineExactlyWhatTheRoleMayDoAlone() {
        ForAll.forAll(SEED, CASES * 2, AuthorityProperties::asked, asked -> {
            Debt debt = asked.question.debt();
            int day = Math.toIntExact(debt.asOf().toEpochDay());
            for (String role : List.of("COLLECTOR", "PLANNER", "NOBODY")) {
                Limits limits =
                        Limits.of(asked.question, Policies.HOUSE, new Limits.Wanted(ID, 7, HOLDER, role, 2, EXPIRES));
                if (Options.quote(asked.question, Policies.HOUSE, asked.arrangement)
                        instanceof Options.Offered offered) {
                    Option option = offered.option();
                    boolean alone = Authority.isFreeFor(option.authority(), role, Policies.HOUSE);
                    assertThat(limits.cover(debt, option, day, EXPIRES - 1)).isEqualTo(alone);
                    assertThat(limits.cover(debt, option, day + 2, EXPIRES - 1)).isFalse();
                    assertThat(limits.cover(debt, option, day - 1, EXPIRES - 1)).isFalse();
                    assertThat(limits.cover(debt, option, day, EXPIRES)).isFalse();
                }
            }
        });
    }

    @Test
    void limitsHaveOneSequenceOfBytesAndNoOther() {
        ForAll.forAll(SEED, 200, Questions::question, question -> {
            Limits limits =
                    Limits.of(question, Policies.HOUSE, new Limits.Wanted(ID, 7, HOLDER, "COLLECTOR", 1, EXPIRES));
            byte[] payload = limits.payload();
            assertThat(Limits.of(payload)).isEqualTo(limits);
            for (int i = 0; i < payload.length; i++) {
                byte[] changed = payload.clone();
                changed[i] ^= (byte) (1 << i % 8);
                assertThat(Limits.of(changed)).isNotEqualTo(limits);
            }
            assertThat(Limits.of(Arrays.copyOf(payload, payload.length - 1))).isNull();
            assertThat(Limits.of(Arrays.copyOf(payload, payload.length + 1))).isNull();
        });
    }
}
