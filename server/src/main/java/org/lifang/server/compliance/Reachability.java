package org.lifang.server.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Unreachable;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.springframework.stereotype.Service;

/** Whether a debtor cannot be reached (CN-W-10), with the rows of the log that prove it. */
@Service
public final class Reachability {

    private static final Ask.Says NOTHING =
            new Ask.Says(TemplateKind.NONE, 0, 0, 0, null, null, null, null, null, null, null, null, null);

    private final KnownStore facts;
    private final Gates gates;
    private final Clock clock;

    Reachability(KnownStore facts, Gates gates, Clock clock) {
        this.facts = facts;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * The test on a day.
     *
     * @param days how many days in a row it needs
     * @param fresh how many days ago the last of them may be
     */
    public record Tested(LocalDate on, int days, int fresh, Unreachable result) {}

    /** The test as the packs in force on that day want it; null without the borrower or without the rule. */
    public @Nullable Tested test(long borrower, LocalDate on) {
        LocalDateTime noon = on.atTime(LocalTime.NOON);
        Ask ask = new Ask(
                borrower,
                Channel.CALL,
                Style.NOTIFICATION,
                Purpose.NOTICE,
                Stage.PLAN,
                Ask.Whom.DEBTOR,
                0,
                new Ask.When(noon, noon),
                Ask.By.lender(),
                NOTHING,
                Ask.Conduct.remote(null),
                Ask.Handover.NONE,
                null);
        Known known = facts.read(ask, clock.instant(), on.minusDays(gates.logDays()));
        Gates.Ready gate = gates.of(Gates.inForce(known.packs));
        if (!known.borrower || gate == null) {
            return null;
        }
        for (PackRule stated : gate.gate().rules()) {
            if (stated.rule() == Rule.CN_W_10) {
                int days = stated.number(Param.CN_W_10_DAYS);
                int fresh = stated.number(Param.CN_W_10_FRESH);
                Unreachable result =
                        Unreachable.on(LocalMoment.day(on), Dossier.reach(known).build(), days, fresh);
                return new Tested(on, days, fresh, result);
            }
        }
        return null;
    }
}
