package org.lifang.server.outreach.outbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.kernel.wording.Element;
import org.lifang.server.compliance.Ask;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.platform.BusinessDates;

/** The question a message puts to the gate. */
final class Asking {

    /** Messages go out from numbers and accounts an administrator of the house has set, and from no others. */
    private static final boolean SENDER_REGISTERED = true;

    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private Asking() {}

    /** May it go out now, or later today? */
    static Ask of(Message message, TemplateShape shape, long fen, Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, BusinessDates.ZONE);
        boolean letter = message.channel() == Channel.LETTER;
        TemplateKind kind = letter ? TemplateKind.LETTER : message.kind().template();
        boolean namesSum = shape.variables().contains("amount");
        Ask.Says says = new Ask.Says(
                kind,
                shape.version(),
                namesSum ? fen : 0,
                message.language().startsWith("zh") ? 1 : 2,
                Set.of(),
                shape.tellsDebt(),
                shape.variables().contains("institution"),
                null,
                null,
                letter ? Boolean.TRUE : null,
                letter ? Boolean.TRUE : null,
                shape.kind().elements().contains(Element.OPT_OUT) ? Boolean.TRUE : null,
                SENDER_REGISTERED);
        return new Ask(
                message.borrower(),
                message.channel(),
                Style.NOTIFICATION,
                message.kind().purpose(),
                Stage.START,
                Ask.Whom.DEBTOR,
                message.point(),
                new Ask.When(here, here.toLocalDate().atTime(LAST)),
                new Ask.By(0, List.of(), Set.of(), true, true),
                says,
                Ask.Conduct.remote(null),
                Ask.Handover.NONE,
                null);
    }
}
