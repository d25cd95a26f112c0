package org.lifang.server.outreach.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.compliance.Ask;
import org.lifang.server.outreach.desk.Call.Script;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** The question a call puts to the gate at the moment of dialling. */
@Component
final class CallAsking {

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final Clock clock;

    CallAsking(Clock clock) {
        this.clock = clock;
    }

    Ask of(Call call, Calls.Wish wish, UUID collector) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
        boolean debtor = wish.script().forDebtor();
        Ask.Says says =
                new Ask.Says(kind(wish.script()), 1, 0, 1, Set.of(), debtor, true, null, true, null, null, null, true);
        return new Ask(
                call.borrower(),
                Channel.CALL,
                debtor ? Style.INTERACTIVE : Style.NOTIFICATION,
                debtor ? Purpose.NOTICE : Purpose.RESTORE_CONTACT,
                Stage.START,
                debtor ? Ask.Whom.DEBTOR : new Ask.Whom(Target.CONTACT_PERSON, wish.person()),
                wish.point(),
                new Ask.When(now, now.toLocalDate().atTime(LAST)),
                Ask.By.lender(collector),
                says,
                Ask.Conduct.remote(wish.recorder()),
                Ask.Handover.NONE,
                null);
    }

    private static TemplateKind kind(Script script) {
        return switch (script) {
            case CALL_SCRIPT -> TemplateKind.CALL_SCRIPT;
            case ASK_CONTACT -> TemplateKind.ASK_CONTACT;
            case ASK_TO_CALL_BACK -> TemplateKind.ASK_CALL_BACK;
        };
    }
}
