package org.lifang.server.outreach.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.HoldDetail;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.HoldOutcome;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.complaints.Holds;
import org.lifang.server.compliance.Contacts;
import org.lifang.server.compliance.Refusals;
import org.lifang.server.outreach.desk.CallResult.Flag;
import org.springframework.stereotype.Component;

/** What a call leaves with others: the contact log, the holds, and the no of a contact person. */
@Component
final class Aftermath {

    private static final int LOOK_AGAIN_DAYS = 7;

    private final Contacts contacts;
    private final Holds holds;
    private final Refusals refusals;
    private final Messages messages;

    Aftermath(Contacts contacts, Holds holds, Refusals refusals, Messages messages) {
        this.contacts = contacts;
        this.holds = holds;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** How far the call came; a call nobody dialled gives its permit back. */
    void settle(Command command, Call call, CallResult result) {
        UUID permit = Objects.requireNonNull(call.permit());
        if (result == CallResult.NOT_DIALLED) {
            contacts.cancel(command.because(result.name()), permit);
            return;
        }
        Outcome outcome = result.has(Flag.EFFECTIVE)
                ? Outcome.EFFECTIVE
                : result.has(Flag.CONTACTED) ? Outcome.CONNECTED : Outcome.ATTEMPTED;
        Instant begun = call.dialledAt() == null ? Objects.requireNonNull(call.permittedAt()) : call.dialledAt();
        contacts.tookPlace(command, new Contacts.Happened(permit, outcome, begun, null));
    }

    /** A contact person's no is final (CN-W-07). */
    void refusal(Command command, Call call, CallReport report, LocalDate today) {
        if (report.result() == CallResult.REFUSES_CONTACT) {
            refusals.record(command, new Refusals.Said(call.borrower(), call.person(), today, "call " + call.id()));
        }
    }

    /** What was heard and makes collection wait; null when nothing does. */
    @Nullable
    UUID hold(Command command, Call call, CallReport report, LocalDate today) {
        HoldKind kind = kind(report);
        if (kind == null) {
            return null;
        }
        boolean reviewed = kind != HoldKind.DEATH;
        Holds.Draft draft = new Holds.Draft(
                command.key(),
                call.borrower(),
                null,
                kind,
                detail(report, kind),
                today,
                null,
                null,
                call.person() == 0 ? HoldSource.BORROWER : HoldSource.OTHER,
                null,
                reason(report),
                reviewed ? today.plusDays(LOOK_AGAIN_DAYS) : null);
        Result<HoldOutcome> opened = holds.open(command, draft);
        return opened instanceof Result.Accepted<HoldOutcome> ? draft.id() : null;
    }

    private static @Nullable HoldKind kind(CallReport report) {
        return switch (report.result()) {
            case SELF_HARM, EMERGENCY -> HoldKind.SELF_HARM;
            case DECEASED -> HoldKind.DEATH;
            case DISPUTE -> HoldKind.DISPUTE;
            case HARDSHIP -> HoldKind.HARDSHIP;
            case REPRESENTATIVE, COMPLAINT -> HoldKind.HOUSE;
            default -> report.distress() || report.hardship() ? HoldKind.HARDSHIP : null;
        };
    }

    private static @Nullable HoldDetail detail(CallReport report, HoldKind kind) {
        if (kind != HoldKind.HARDSHIP) {
            return null;
        }
        return report.distress() ? HoldDetail.DISTRESS : HoldDetail.OTHER_NEED;
    }

    private String reason(CallReport report) {
        String note = report.note();
        return note == null || note.isBlank()
                ? messages.text("outreach.call." + report.result().name(), Locale.SIMPLIFIED_CHINESE)
                : note;
    }
}
