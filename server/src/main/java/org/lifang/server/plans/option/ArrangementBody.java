package org.lifang.server.plans.option;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.server.answers.Refused;

/** An arrangement as it is sent: what an option shows under that name can be sent back. */
public record ArrangementBody(
        @NotNull String kind,
        @NotNull @Valid WaivedBody waived,
        @PositiveOrZero long firstPaymentFen,
        @PositiveOrZero @Max(MOST_DAYS) int deferDays,
        @PositiveOrZero @Max(MOST_MONTHS) int months,
        @PositiveOrZero @Max(MILLION) int ratePpm) {

    private static final int MOST_MONTHS = 480;
    private static final int MOST_DAYS = 3_650;
    private static final int MILLION = 1_000_000;

    /** What is given up of each charge, in fen. */
    public record WaivedBody(
            @PositiveOrZero long interestFen,
            @PositiveOrZero long penaltyFen,
            @PositiveOrZero long compoundFen,
            @PositiveOrZero long feeFen,
            @PositiveOrZero long costFen) {}

    /** As the kernel reckons with it. */
    public Arrangement arrangement() {
        OptionKind wanted = OptionKind.of(kind);
        if (wanted == null) {
            throw Refused.of(400, "OPTIONS_KIND_UNKNOWN", kind);
        }
        Amounts amounts = new Amounts(
                0, waived.interestFen(), waived.penaltyFen(), waived.compoundFen(), waived.feeFen(), waived.costFen());
        return new Arrangement(wanted, amounts, firstPaymentFen, deferDays, months, ratePpm);
    }
}
