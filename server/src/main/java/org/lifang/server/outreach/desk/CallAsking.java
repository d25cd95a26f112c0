package org.lifang.server.outreach.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.compliance.Ask;
import org.lifang.server.outreach.ScriptSays;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.outreach.desk.Call.Script;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** The question a call puts to the gate at the moment of dialling. */
@Component
final class CallAsking {

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);
    private static final String CHINESE = "zh-CN";

    private final Templates templates;
    private final Clock clock;

    CallAsking(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    Ask of(Call call, Calls.Wish wish, UUID collector) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE);
        boolean debtor = wish.script().forDebtor();
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
                says(wish.script(), now.toLocalDate()),
                Ask.Conduct.remote(wish.recorder()),
                Ask.Handover.NONE,
                null);
    }

    /** What will be said is the script approved for that day; without one nobody knows. */
    private Ask.Says says(Script script, LocalDate day) {
        TemplateShape shape = templates.shape(script.template(), CHINESE, day);
        return ScriptSays.of(kind(script), shape, script.forDebtor(), null);
    }

    private static TemplateKind kind(Script script) {
        return switch (script) {
            case CALL_SCRIPT -> TemplateKind.CALL_SCRIPT;
            case ASK_CONTACT -> TemplateKind.ASK_CONTACT;
            case ASK_TO_CALL_BACK -> TemplateKind.ASK_CALL_BACK;
        };
    }
}
