package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Aging;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.LoanFacts;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.kernel.aging.Schedules;
import org.lifang.kernel.aging.Terms;
import org.lifang.kernel.calendar.WorkingDays;
import org.lifang.kernel.contact.pack.Tier;
import org.lifang.kernel.plan.Affordability.Answer;
import org.lifang.kernel.plan.Refusal.Reason;

/**
 * Days in the case of 示例·周晓: 12,000 yuan at 15.6 % over twelve months from 15 March 2026, the first instalment paid,
 * then none. Income 6,000, other debts 1,000, one child, 500 on hand: 2,300 a month are free.
 */
final class OptionsStory {

    private static final LocalDate JULY_20 = LocalDate.of(2026, 7, 20);
    private static final Terms TERMS = Terms.usual(156_000);
    private static final LoanFacts LOAN = new LoanFacts(
            TERMS,
            1_200_000,
            LocalDate.of(2026, 2, 15),
            Schedules.build(
                    new Contract(Contract.Kind.LEVEL_INSTALMENT, 1_200_000, 156_000, 12, LocalDate.of(2026, 3, 15))),
            List.of(new LoanEvent.Payment(1, LocalDate.of(2026, 3, 15), 108_650)));
    private static final Means MEANS = new Means(
            Figure.stated(600_000, "interview"),
            Figure.stated(250_000, "interview"),
            1,
            Figure.stated(100_000, "interview"),
            Figure.stated(50_000, "interview"),
            Figure.UNKNOWN,
            null);

    private static Debt on(LocalDate day) {
        return Debt.of(Aging.owed(LOAN, day), TERMS, "cash", 0);
    }

    private static Question asked(LocalDate day, Means means, Hardship hardship) {
        return new Question(on(day), means, new Situation(520, hardship, 0, 1), WorkingDays.WEEKDAYS);
    }

    private static Option option(Question question, OptionKind kind) {
        return Options.of(question, Policies.HOUSE).offered().stream()
                .filter(option -> option.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + kind));
    }

    private static List<Reason> refused(Question question, OptionKind kind) {
        return Options.of(question, Policies.HOUSE).refused().stream()
                .filter(refusal -> refusal.kind() == kind)
                .map(Refusal::reason)
                .toList();
    }

    @Test
    void onTheNinetySixthDayTheArrearsAreMoreThanAMonthCanCarry() {
        Debt debt = on(JULY_20);
        assertThat(debt.due()).isEqualTo(new Amounts(384_455, 50_145, 12_497, 1_769, 0, 0));
        assertThat(debt.daysPastDue()).isEqualTo(96);
        assertThat(debt.comingPrincipalFen()).isEqualTo(722_495);

        Option now = option(asked(JULY_20, MEANS, Hardship.NONE), OptionKind.PAY_NOW);
        assertThat(now.firstPaymentFen()).isEqualTo(448_866);
        assertThat(now.affordability().answer()).isEqualTo(Answer.NO);
        // 4,488.66 less 2,300 free and 500 on hand.
        assertThat(now.affordability().shortFen()).isEqualTo(168_866);
        assertThat(now.effect().bucketAfter()).isEqualTo(Bucket.M0);
        assertThat(now.effect().classAfter()).isEqualTo(RiskClass.NORMAL);
        assertThat(now.effect().creditNote()).isEqualTo(Effect.CreditNote.ARREARS_PAID);
        assertThat(now.authority()).isEqualTo(new Authority.Free());
    }

    @Test
    void threeInstalmentsFitBecauseTheMoneyOnHandCoversWhatEachMonthLacks() {
        Option option = option(asked(JULY_20, MEANS, Hardship.NONE), OptionKind.INSTALMENTS);
        // A tenth of 4,488.66, rounded up; it settles interest before anything else but costs and fees (CN-M-12).
        assertThat(option.firstPaymentFen()).isEqualTo(44_887);
        assertThat(option.schedule().get(0).of()).isEqualTo(Amounts.NONE.with(Component.INTEREST, 44_887));
        assertThat(option.arrangement().months()).isEqualTo(3);
        // 1,380.07 beside the contract's 1,086.50: each month lacks 166.57, and three times that is below 500.
        assertThat(option.schedule().get(2).totalFen()).isEqualTo(138_007);
        assertThat(option.affordability())
                .isEqualTo(new Affordability(Answer.YES, 246_657, 270_000, 270_000, 0, Figure.Basis.STATED));
        assertThat(option.endsOn()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(option.costAgainstNowFen()).isEqualTo(4_998 + 3_353 + 1_688);
        assertThat(option.effect().arrears()).isEqualTo(Effect.Arrears.HELD);
        assertThat(option.effect().daysPastDueAfter()).isEqualTo(96);
        assertThat(option.effect().classAfter()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(option.effect().observedUntil()).isEqualTo(LocalDate.of(2027, 7, 20));
        assertThat(option.authority()).isEqualTo(new Authority.Alone("COLLECTOR"));
    }

    @Test
    void aNewScheduleLetsInterestNotYetEarnedLapseAndKeepsTheClass() {
        Option option = option(asked(JULY_20, MEANS, Hardship.NONE), OptionKind.LONGER_TERM);
        Debt debt = on(JULY_20);
        assertThat(option.charges())
                .containsExactly(
                        new Charge.Keep(ChargeKind.INTEREST, 50_145),
                        new Charge.Keep(ChargeKind.PENALTY, 12_497),
                        new Charge.Keep(ChargeKind.COMPOUND, 1_769),
                        new Charge.Keep(ChargeKind.RUNNING_INTEREST, 1_515),
                        new Charge.Cancel(ChargeKind.COMING_INTEREST, debt.comingInterestFen() - 1_515));
        assertThat(option.arrangement().months()).isEqualTo(8);
        assertThat(option.effect().arrears()).isEqualTo(Effect.Arrears.REAGED);
        assertThat(option.effect().bucketAfter()).isEqualTo(Bucket.M0);
        assertThat(option.effect().classAfter()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(option.effect().creditNote()).isEqualTo(Effect.CreditNote.CONTRACT_CHANGED);
    }

    @Test
    void wagesInArrearsThatComeInAMonthMakeADeferralPossible() {
        LocalDate may = LocalDate.of(2026, 5, 6);
        Means means = new Means(
                MEANS.income(),
                MEANS.spending(),
                1,
                MEANS.otherDebts(),
                Figure.UNKNOWN,
                Figure.stated(200_000, "employer"),
                LocalDate.of(2026, 6, 6));
        Option option = option(asked(may, means, Hardship.NONE), OptionKind.DEFERRAL);
        assertThat(option.arrangement().deferDays()).isEqualTo(31);
        // 6 June 2026 is a Saturday; what falls due on 15 May waits to the same Monday.
        assertThat(option.firstPaymentOn()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(option.affordability().answer()).isEqualTo(Answer.YES);
        // 942.60 for 33 days and 954.85 for 24 at 15.6 % over 360 days: 13.48 + 9.93.
        assertThat(option.newInterestFen()).isEqualTo(2_341);
    }

    @Test
    void withoutADecisionOnHardshipTheLargerWaiverStaysShut() {
        Question claimed = asked(JULY_20, MEANS, Hardship.CLAIMED);
        assertThat(refused(claimed, OptionKind.HARDSHIP_WAIVER)).containsExactly(Reason.HARDSHIP_OUTSIDE);
        assertThat(Reason.HARDSHIP_OUTSIDE.rule().id()).isEqualTo("CN-D-10");

        Question recognised = asked(JULY_20, MEANS, Hardship.RECOGNISED);
        Option option = option(recognised, OptionKind.HARDSHIP_WAIVER_AND_INSTALMENTS);
        // 30 % of the interest, rounded down, and the whole penalty and compound interest.
        assertThat(option.arrangement().waived()).isEqualTo(new Amounts(0, 15_043, 12_497, 1_769, 0, 0));
        assertThat(option.newInterestFen()).isZero();
        assertThat(option.costAgainstNowFen()).isEqualTo(-15_043 - 12_497 - 1_769);
        assertThat(option.authority()).isEqualTo(new Authority.Alone("PLANNER"));
        assertThat(Authority.isFreeFor(option.authority(), "COLLECTOR", Policies.HOUSE))
                .isFalse();
        assertThat(Authority.isFreeFor(option.authority(), "MANAGER", Policies.HOUSE))
                .isTrue();
    }

    @Test
    void beforeAnythingIsDueHelpIsAlreadyOpenButArrearsCannotBeSpread() {
        Question early = asked(LocalDate.of(2026, 3, 20), MEANS, Hardship.NONE);
        assertThat(refused(early, OptionKind.PAY_NOW)).containsExactly(Reason.NOTHING_DUE);
        assertThat(refused(early, OptionKind.INSTALMENTS)).contains(Reason.NOTHING_DUE);
        assertThat(option(early, OptionKind.LONGER_TERM).arrangement().months()).isEqualTo(12);
        assertThat(option(early, OptionKind.DEFERRAL).effect().classAfter()).isEqualTo(RiskClass.SPECIAL_MENTION);
    }

    @Test
    void onceTheTermIsOverItCannotBeExtended() {
        Question late = asked(LocalDate.of(2027, 3, 1), MEANS, Hardship.NONE);
        assertThat(refused(late, OptionKind.LONGER_TERM)).contains(Reason.NO_TERM_LEFT);
        assertThat(Reason.NO_TERM_LEFT.rule().id()).isEqualTo("CN-D-08");
        assertThat(option(late, OptionKind.INSTALMENTS).schedule())
                .noneMatch(payment -> payment.origin() == Payment.Origin.CONTRACT);
    }

    @Test
    void unknownMeansLeaveTheAnswerOpen() {
        Option option = option(asked(JULY_20, Means.UNKNOWN, Hardship.NONE), OptionKind.INSTALMENTS);
        assertThat(option.affordability().answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(option.arrangement().months()).isEqualTo(Policies.HOUSE.usualMonths());
    }

    @Test
    void morePaymentsThanSixtyAreRefusedByAnalogyWithCards() {
        Question question = asked(JULY_20, MEANS, Hardship.NONE);
        Arrangement long61 = new Arrangement(OptionKind.INSTALMENTS, Amounts.NONE, 44_887, 0, 61, 156_000);
        assertThat(Options.quote(question, Policies.OPEN, long61))
                .isEqualTo(new Options.Declined(
                        List.of(new Refusal(OptionKind.INSTALMENTS, Reason.MONTHS_ABOVE_LIMIT, 61, 60))));
        assertThat(Reason.MONTHS_ABOVE_LIMIT.rule().byAnalogy()).isTrue();
        assertThat(Reason.MONTHS_ABOVE_LIMIT.rule().tier()).isEqualTo(Tier.HOUSE);
    }

    @Test
    void aLenderThatRefusesOptionsAboveTheLineStillTakesEveryPayment() {
        OptionPolicy strict = Policies.read(Policies.HOUSE_TEXT.replace("above-line flag", "above-line refuse"));
        Options options = Options.of(asked(JULY_20, MEANS, Hardship.NONE), strict);
        assertThat(options.offered()).extracting(Option::kind).contains(OptionKind.PAY_NOW);
        assertThat(options.refused())
                .contains(new Refusal(OptionKind.INSTALMENTS, Reason.CHARGES_ABOVE_LINE, 1_624, 0));
        // Half of the penalty waived brings what was charged below the line.
        assertThat(options.offered()).extracting(Option::kind).contains(OptionKind.WAIVER_AND_INSTALMENTS);
    }

    @Test
    void aCostThatTheCostSheetDoesNotNameIsCancelledInEveryOption() {
        Debt debt = Debt.of(Aging.owed(LOAN, JULY_20), TERMS, "cash", 12_300);
        Question question = new Question(debt, MEANS, new Situation(520, Hardship.NONE, 0, 1), WorkingDays.WEEKDAYS);
        assertThat(Options.of(question, Policies.HOUSE).offered())
                .isNotEmpty()
                .allMatch(option -> option.charges().contains(new Charge.Cancel(ChargeKind.UNDISCLOSED_COST, 12_300)));
    }
}
