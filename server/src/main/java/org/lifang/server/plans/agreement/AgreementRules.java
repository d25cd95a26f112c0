package org.lifang.server.plans.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.Authority;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.Payment;
import org.lifang.server.identity.Actor;
import org.lifang.server.plans.agreement.AgreementOutcome.No;
import org.lifang.server.plans.agreement.AgreementOutcome.Why;
import org.lifang.server.plans.option.OptionDesk;
import org.lifang.server.plans.tables.AgreementRecord;

/** Who may agree to what, and what of an option is agreed. */
final class AgreementRules {

    private AgreementRules() {}

    static OptionKind kind(AgreementRecord row) {
        OptionKind kind = OptionKind.of(row.getKind());
        if (kind == null) {
            throw new IllegalStateException("no kind " + row.getKind());
        }
        return kind;
    }

    /** The payments somebody agrees to; what the contract asks for after them is not part of it. */
    static List<Payment> agreed(Option option) {
        return option.schedule().stream()
                .filter(payment -> option.kind().whole() || !payment.dueOn().isAfter(option.endsOn()))
                .toList();
    }

    static Arrangement arrangement(AgreementRecord row, Amounts waived) {
        return new Arrangement(
                kind(row), waived, row.getFirstPaymentFen(), row.getDeferDays(), row.getTermMonths(), row.getRatePpm());
    }

    /** Whether nobody is needed besides a colleague. */
    static boolean alone(Option option, OptionPolicy policy, Actor actor) {
        return Authority.isFreeFor(option.authority(), OptionDesk.role(policy, actor), policy);
    }

    /** Why a colleague may not be the second person; null when they may. */
    static @Nullable No second(Option option, OptionPolicy policy, Actor actor) {
        String own = OptionDesk.role(policy, actor);
        return switch (option.authority()) {
            case Authority.Free free -> No.because(Why.NEEDS_NOBODY);
            case Authority.Alone alone -> policy.rank(own) >= policy.rank(alone.role()) ? null : no(alone.role());
            case Authority.Together together -> own.equals(together.role()) ? null : no(together.role());
        };
    }

    private static No no(String role) {
        return No.because(Why.NO_AUTHORITY, role);
    }
}
