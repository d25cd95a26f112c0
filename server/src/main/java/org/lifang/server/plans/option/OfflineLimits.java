package org.lifang.server.plans.option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.lifang.kernel.plan.Limits;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.LimitSignatures;
import org.lifang.server.compliance.SignedPermit;
import org.lifang.server.identity.Actor;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Signs what a colleague may agree to alone and offline: the same bounds the server holds them to. */
@Service
final class OfflineLimits {

    /** A phone that was away longer asks again. */
    static final int MOST_DAYS = 3;

    private final LimitSignatures signatures;
    private final Commands commands;

    OfflineLimits(LimitSignatures signatures, Commands commands) {
        this.signatures = signatures;
        this.commands = commands;
    }

    Result<LimitsOutcome> sign(Command command, OptionDesk.Ready ready, Actor holder, UUID id, int days) {
        return commands.run(command, LimitsOutcome.class, effect -> {
            LocalDate last = ready.question().debt().asOf().plusDays(days - 1L);
            Instant expires = last.plusDays(1).atStartOfDay(BusinessDates.ZONE).toInstant();
            Limits limits = Limits.of(
                    ready.question(),
                    ready.policy(),
                    new Limits.Wanted(
                            id.toString(),
                            ready.loan().loanId(),
                            holder.id().toString(),
                            OptionDesk.role(ready.policy(), holder),
                            days,
                            expires.getEpochSecond()));
            SignedPermit signed = signatures.sign(limits);
            Map<String, ?> details = Map.of("limits", id, "until", last, "policy", limits.policy());
            effect.audit("plans.limits.signed", "loan/" + ready.loan().loanId(), null, null, details);
            HexFormat hex = HexFormat.of();
            return new LimitsOutcome.Signed(new OptionViews.LimitsView(
                    id,
                    hex.formatHex(signed.payload()),
                    hex.formatHex(signed.signature()),
                    signed.key(),
                    limits.policy(),
                    last,
                    expires));
        });
    }
}
