package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.ForAll;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.plan.Affordability.Answer;

/** What holds of every option of every case. */
final class PlanProperties {

    private static final int CASES = Integer.getInteger("lifang.plans", 3_000);
    private static final long SEED = Long.getLong("lifang.seed", 20_261_122L);

    @Test
    void everyKindIsOfferedOnceOrRefusedWithAReason() {
        forAll((question, options) -> {
            Set<OptionKind> offered = EnumSet.noneOf(OptionKind.class);
            for (Option option : options.offered()) {
                assertThat(offered.add(option.kind())).isTrue();
            }
            Set<OptionKind> refused = EnumSet.noneOf(OptionKind.class);
            options.refused().forEach(refusal -> refused.add(refusal.kind()));
            assertThat(Collections.disjoint(offered, refused)).isTrue();
            assertThat(offered.size() + refused.size()).isEqualTo(OptionKind.values().length);
            if (question.debt().due().totalFen() > 0) {
                assertThat(offered).contains(OptionKind.PAY_NOW);
            }
        });
    }

    @Test
    void everyOpenChargeIsKeptWaivedOrCancelledToTheFen() {
        forAllOptions((question, option) -> {
            Debt debt = question.debt();
            Map<ChargeKind, Long> decided = new EnumMap<>(ChargeKind.class);
            option.charges().forEach(charge -> decided.merge(charge.kind(), charge.fen(), Long::sum));
            Map<ChargeKind, Long> open = new EnumMap<>(ChargeKind.class);
            open.put(ChargeKind.INTEREST, debt.due().interestFen());
            open.put(ChargeKind.PENALTY, debt.due().penaltyFen());
            open.put(ChargeKind.COMPOUND, debt.due().compoundFen());
            open.put(ChargeKind.FEE, debt.due().feeFen());
            open.put(ChargeKind.COST, debt.due().costFen());
            open.put(ChargeKind.RUNNING_INTEREST, debt.runningInterestFen());
            open.put(ChargeKind.COMING_INTEREST, debt.comingInterestFen() - debt.runningInterestFen());
            open.put(ChargeKind.COMING_FEE, debt.comingFeeFen());
            open.put(ChargeKind.UNDISCLOSED_COST, debt.undisclosedFen());
            open.values().removeIf(fen -> fen == 0);
            assertThat(decided).isEqualTo(open);
        });
    }

    @Test
    void theScheduleSettlesExactlyWhatIsKept() {
        forAllOptions((question, option) -> {
            Amounts settled = Amounts.NONE;
            long total = 0;
            for (Payment payment : option.schedule()) {
                assertThat(payment.totalFen()).isPositive();
                settled = settled.plus(payment.of());
                total += payment.totalFen();
            }
            Debt debt = question.debt();
            Amounts kept = debt.due().minus(option.arrangement().waived());
            long interest = option.kind().whole() ? debt.runningInterestFen() : debt.comingInterestFen();
            assertThat(settled)
                    .isEqualTo(
                            kept.plus(new Amounts(debt.comingPrincipalFen(), interest, 0, 0, debt.comingFeeFen(), 0)));
            assertThat(option.totalFen()).isEqualTo(total).isEqualTo(settled.totalFen() + option.newInterestFen());
            assertThat(option.costAgainstNowFen()).isEqualTo(total - debt.wholeFen());
            long keptCharges = 0;
            for (Charge charge : option.charges()) {
                keptCharges += charge instanceof Charge.Keep ? charge.fen() : 0;
            }
            assertThat(settled.totalFen() - settled.principalFen()).isEqualTo(keptCharges);
        });
    }

    @Test
    void nothingIsAskedAboveTheDebtButAgreedInterestWithinTheLine() {
        forAllOptions((question, option) -> {
            Debt debt = question.debt();
            assertThat(option.totalFen() - option.newInterestFen()).isLessThanOrEqualTo(debt.wholeFen());
            assertThat(option.arrangement().ratePpm())
                    .isLessThanOrEqualTo(debt.annualRatePpm())
                    .isLessThanOrEqualTo(debt.yearlyCost().capPpm());
            long fees = option.kind().whole() ? debt.comingFeeFen() : 0;
            assertThat(option.line().newChargesFen() - fees).isEqualTo(option.newInterestFen());
            assertThat(option.newInterestFen())
                    .isLessThanOrEqualTo(option.line().newCeilingFen());
            assertThat(option.line().verdict() == LineCheck.Verdict.ABOVE)
                    .isEqualTo(option.line().excessFen() > 0);
        });
    }

    @Test
    void daysAreInOrderAndAgreedOnesAreWorkingDays() {
        forAllOptions((question, option) -> {
            LocalDate last = question.debt().asOf();
            for (Payment payment : option.schedule()) {
                assertThat(payment.dueOn()).isAfterOrEqualTo(last);
                last = payment.dueOn();
                switch (payment.origin()) {
                    case TODAY ->
                        assertThat(payment.dueOn()).isEqualTo(question.debt().asOf());
                    case AGREED -> {
                        assertThat(question.workingDays().isWorking(payment.dueOn()))
                                .isTrue();
                        assertThat(payment.dueOn())
                                .isAfter(question.debt().asOf())
                                .isBeforeOrEqualTo(option.endsOn());
                    }
                    case CONTRACT -> assertThat(payment.newInterestFen()).isZero();
                }
            }
        });
    }

    @Test
    void whatIsProposedIsWhatIsQuotedForTheSameWords() {
        for (OptionPolicy policy : List.of(Policies.HOUSE, Policies.OPEN)) {
            ForAll.forAll(SEED, CASES / 4, Questions::question, question -> {
                for (Option option : Options.of(question, policy).offered()) {
                    assertThat(Options.quote(question, policy, option.arrangement()))
                            .isEqualTo(new Options.Offered(option));
                }
            });
        }
    }

    @Test
    void affordableOnesComeFirstThenWhatNeedsFewerPeople() {
        forAll((question, options) -> {
            Option before = null;
            for (Option option : options.offered()) {
                if (before != null) {
                    int answers = before.affordability()
                            .answer()
                            .compareTo(option.affordability().answer());
                    assertThat(answers).isLessThanOrEqualTo(0);
                    if (answers == 0) {
                        assertThat(Authority.weight(before.authority(), Policies.OPEN))
                                .isLessThanOrEqualTo(Authority.weight(option.authority(), Policies.OPEN));
                    }
                }
                before = option;
            }
        });
    }

    @Test
    void moreIncomeNeverTakesAnAffordableOptionAway() {
        ForAll.forAll(SEED, CASES / 2, Questions::question, question -> {
            Means means = question.means();
            Means richer = means.withIncome(new Figure(
                    means.income().known() ? means.income().fen() + 70_000 : 0,
                    means.income().basis(),
                    means.income().source()));
            Set<OptionKind> before = affordable(question);
            assertThat(affordable(new Question(question.debt(), richer, question.situation(), question.workingDays())))
                    .containsAll(before);
        });
    }

    @Test
    void theTermProposedIsTheShortestThatCanBePaid() {
        forAllOptions((question, option) -> {
            Arrangement arrangement = option.arrangement();
            if (!option.kind().choosesMonths() || option.affordability().answer() == Answer.UNKNOWN) {
                return;
            }
            int most = option.affordability().answer() == Answer.YES ? arrangement.months() - 1 : 60;
            for (int months = 1; months <= most; months++) {
                if (Options.quote(question, Policies.OPEN, arrangement.over(months)) instanceof Options.Offered other) {
                    assertThat(other.option().affordability().answer()).isEqualTo(Answer.NO);
                }
            }
        });
    }

    @Test
    void aLongerTermNeverAsksMoreAMonthOrLessInterest() {
        forAllOptions((question, option) -> {
            Arrangement arrangement = option.arrangement();
            // A principal of a few fen is rounded away: its months say nothing.
            long principal = option.schedule().stream()
                    .mapToLong(payment -> payment.of().principalFen())
                    .sum();
            if (principal < 10_000
                    || !option.kind().choosesMonths()
                    || !(Options.quote(question, Policies.OPEN, arrangement.over(arrangement.months() + 1))
                            instanceof Options.Offered longer)) {
                return;
            }
            assertThat(firstAgreedFen(longer.option())).isLessThanOrEqualTo(firstAgreedFen(option));
            assertThat(longer.option().newInterestFen())
                    .isGreaterThanOrEqualTo(option.newInterestFen() - arrangement.months());
        });
    }

    @Test
    void aWaiverMakesItCheaperByExactlyWhatIsWaived() {
        forAll((question, options) -> {
            for (Option option : options.offered()) {
                if (option.kind() == OptionKind.PAY_NOW_WITH_WAIVER || option.kind() == OptionKind.HARDSHIP_WAIVER) {
                    assertThat(option.costAgainstNowFen())
                            .isEqualTo(-option.arrangement().waived().totalFen());
                }
                if (option.kind() == OptionKind.PAY_NOW) {
                    assertThat(option.costAgainstNowFen()).isZero();
                    assertThat(option.authority()).isEqualTo(new Authority.Free());
                }
            }
        });
    }

    @Test
    void theChanceFallsWithBrokenPromisesAndTheValueLiesBetweenKeptAndBroken() {
        ForAll.forAll(SEED, CASES / 4, Questions::question, question -> {
            Situation situation = question.situation();
            Question worse = new Question(
                    question.debt(),
                    question.means(),
                    new Situation(
                            situation.score(),
                            situation.hardship(),
                            situation.promisesKept(),
                            situation.promisesBroken() + 1),
                    question.workingDays());
            for (Option option : Options.of(question, Policies.OPEN).offered()) {
                assertThat(option.chance().ppm()).isBetween(0, 1_000_000);
                assertThat(option.expectedFen())
                        .isBetween(
                                0L, Math.max(option.totalFen(), question.debt().wholeFen()) + 1);
                Options.Quote quote = Options.quote(worse, Policies.OPEN, option.arrangement());
                assertThat(quote)
                        .isInstanceOfSatisfying(
                                Options.Offered.class,
                                other -> assertThat(other.option().chance().ppm())
                                        .isLessThanOrEqualTo(option.chance().ppm()));
            }
        });
    }

    private static long firstAgreedFen(Option option) {
        for (Payment payment : option.schedule()) {
            if (payment.origin() == Payment.Origin.AGREED) {
                return payment.totalFen();
            }
        }
        return 0;
    }

    private static Set<OptionKind> affordable(Question question) {
        Set<OptionKind> kinds = EnumSet.noneOf(OptionKind.class);
        for (Option option : Options.of(question, Policies.OPEN).offered()) {
            if (option.affordability().answer() == Answer.YES) {
                kinds.add(option.kind());
            }
        }
        return kinds;
    }

    private static void forAllOptions(BiConsumer<Question, Option> property) {
        forAll((question, options) -> options.offered().forEach(option -> property.accept(question, option)));
    }

    private static void forAll(BiConsumer<Question, Options> property) {
        ForAll.forAll(
                SEED,
                CASES,
                Questions::question,
                question -> property.accept(question, Options.of(question, Policies.OPEN)));
    }
}
