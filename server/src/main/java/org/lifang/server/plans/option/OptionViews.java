package org.lifang.server.plans.option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Affordability;
import org.lifang.kernel.plan.Debt;
import org.lifang.kernel.plan.Figure;
import org.lifang.kernel.plan.LineCheck;
import org.lifang.kernel.plan.Means;
import org.lifang.kernel.plan.Payment;
import org.lifang.kernel.plan.Situation;
import org.lifang.server.answers.Amount;

/** Options as people and phones read them. */
public final class OptionViews {

    private OptionViews() {}

    /** Everything that can be offered for a loan today, and why the rest cannot. */
    record OptionsView(
            String loanId,
            String borrowerId,
            LocalDate asOf,
            String policy,
            int daysPastDue,
            String bucket,
            Amount due,
            @Nullable StatementView means,
            List<OptionView> options,
            List<RefusalView> refused) {}

    /** One arrangement somebody worded: the option, or why not. */
    record QuoteView(@Nullable OptionView option, List<RefusalView> refused) {}

    /** One option with everything people ask about it. */
    public record OptionView(
            String kind,
            String title,
            String offer,
            ArrangementView arrangement,
            List<PaymentView> schedule,
            Amount firstPayment,
            LocalDate firstPaymentOn,
            Amount total,
            Amount costAgainstNow,
            LocalDate endsOn,
            List<ChargeView> charges,
            AffordView affordable,
            EffectView effect,
            LineView line,
            AuthorityView authority,
            @Nullable ManagersView forManagers,
            List<String> says) {}

    /** What is agreed, to be sent back as it is. */
    public record ArrangementView(
            String kind, WaivedView waived, long firstPaymentFen, int deferDays, int months, int ratePpm) {}

    /** What is given up of each charge, in fen. */
    public record WaivedView(long interestFen, long penaltyFen, long compoundFen, long feeFen, long costFen) {}

    public record PaymentView(
            LocalDate dueOn,
            Payment.Origin origin,
            Amount total,
            Amount principal,
            Amount interest,
            Amount charges,
            Amount newInterest) {}

    /** What becomes of an open charge. */
    public enum Decision {
        KEEP,
        WAIVE,
        CANCEL
    }

    public record ChargeView(String kind, Decision decision, Amount amount, String says) {}

    public record AffordView(
            Affordability.Answer answer,
            Amount heaviestMonth,
            Amount leftForLiving,
            Amount neededForLiving,
            Amount missing,
            Figure.Basis basis) {}

    public record EffectView(
            String arrears,
            int daysPastDueAfter,
            String bucketAfter,
            String classNow,
            String classAfter,
            boolean restructured,
            @Nullable LocalDate observedUntil,
            String creditNote) {}

    public record LineView(LineCheck.Verdict verdict, Amount charges, Amount allowed, Amount excess, int linePpm) {}

    /** Whether anybody is needed besides the reader. */
    public enum Needed {
        NOBODY,
        SECOND_PERSON
    }

    public record AuthorityView(Needed needed, @Nullable String role) {}

    /** For managers only. */
    public record ManagersView(int chancePpm, Amount expected) {}

    /** What one role may agree to alone. */
    public record GrantView(
            String role,
            boolean own,
            Amount mostWaived,
            int mostWaivedPpm,
            int mostMonths,
            int longestDeferralDays,
            int mostRateCutPpm) {}

    /**
     * The same question as a browser's kernel reads it, to reckon with while somebody words an arrangement.
     *
     * @param policy its text
     * @param grants what each role may agree to alone, the least first
     */
    public record QuestionView(
            String reference,
            String policy,
            String currency,
            Debt debt,
            Means means,
            Situation situation,
            List<LocalDate> holidays,
            List<LocalDate> workedWeekends,
            List<GrantView> grants) {}

    record RefusalView(
            String kind, String title, String reason, String rule, String tier, boolean byAnalogy, String says) {}

    record StatementView(
            UUID id,
            LocalDate saidOn,
            MeansRegister.SaidBy saidBy,
            Figure.Basis basis,
            StatedMeans figures,
            UUID recordedBy,
            Instant recordedAt) {}

    /** Signed limits: what a phone may agree to offline until they expire. */
    public record LimitsView(
            UUID id, String payload, String signature, String key, String policy, LocalDate until, Instant expiresAt) {}
}
