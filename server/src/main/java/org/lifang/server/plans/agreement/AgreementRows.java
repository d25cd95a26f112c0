package org.lifang.server.plans.agreement;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.kernel.plan.Grant;
import org.lifang.kernel.plan.Option;
import org.lifang.kernel.plan.Options;
import org.lifang.kernel.plan.Payment;
import org.lifang.kernel.promise.Obligation;
import org.lifang.server.commands.Effect;
import org.lifang.server.plans.option.OptionDesk;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.AgreementRecord;

/** An agreement as a row, and as the obligation it becomes. */
final class AgreementRows {

    private AgreementRows() {}

    static AgreementRecord of(Agreements.Draft draft, OptionDesk.Ready ready, Option option, List<Payment> lines) {
        Arrangement arrangement = option.arrangement();
        Grant.Needs needs = Options.needs(ready.question(), ready.policy(), arrangement);
        AgreementRecord row = new AgreementRecord();
        row.setId(draft.id());
        row.setLoanId(ready.loan().loanId());
        row.setBorrowerId(ready.loan().borrowerId());
        row.setCurrency(ready.loan().currency());
        row.setKind(option.kind().label());
        row.setPolicyName(ready.policy().id());
        row.setPolicyVersion(ready.policy().version());
        row.setOffer(option.offer());
        row.setWorkedOn(ready.question().debt().asOf());
        row.setFirstPaymentFen(arrangement.firstPaymentFen());
        row.setWaivedFen(needs.waivedFen());
        row.setWaivedPpm(needs.waivedPpm());
        row.setMonths(needs.months());
        row.setTermMonths(arrangement.months());
        row.setDeferDays(needs.deferDays());
        row.setRatePpm(arrangement.ratePpm());
        row.setRateCutPpm(needs.rateCutPpm());
        row.setTotalFen(lines.stream().mapToLong(Payment::totalFen).sum());
        row.setEndsOn(option.endsOn());
        row.setToleranceFen(draft.toleranceFen());
        row.setGraceDays((short) draft.graceDays());
        row.setWay(draft.way().name());
        row.setLanguage(ready.loan().language());
        row.setReplaces(draft.replaces());
        row.setState(AgreementState.PROPOSED.name());
        return row;
    }

    static String policy(AgreementRecord row) {
        return row.getPolicyName() + "@" + row.getPolicyVersion();
    }

    /** Payments of one day are one part. */
    static Taken taken(AgreementRecord row, List<Payment> lines, OptionDesk.Ready ready, Effect effect) {
        List<Obligation.Part> parts = new ArrayList<>();
        for (Payment line : lines) {
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).dueOn().equals(line.dueOn())) {
                long fen = parts.get(last).fen() + line.totalFen();
                parts.set(last, new Obligation.Part(line.dueOn(), fen));
            } else {
                parts.add(new Obligation.Part(line.dueOn(), line.totalFen()));
            }
        }
        return Promises.agreement(
                row.getId(),
                ready.loan(),
                row.getKind(),
                Taken.Way.valueOf(row.getWay()),
                ready.question().debt().bucket().place(),
                row.getProposedBy(),
                new Promises.Terms(parts, row.getToleranceFen(), row.getGraceDays()),
                ready.question().debt().asOf(),
                effect.at());
    }
}
