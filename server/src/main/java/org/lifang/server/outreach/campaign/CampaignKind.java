package org.lifang.server.outreach.campaign;

import java.time.LocalDate;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Why somebody is written to. */
public enum CampaignKind {
    /** Something falls due soon. */
    PRE_DUE_REMINDER(Purpose.REMINDER, TemplateKind.REMINDER, 3),
    /** Something is overdue. */
    OVERDUE_NOTICE(Purpose.NOTICE, TemplateKind.OVERDUE_NOTICE, 3),
    /** Shall we talk? */
    INVITATION_TO_TALK(Purpose.INVITATION, TemplateKind.INVITATION, 5),
    /** May we come, and when? */
    VISIT_PROPOSAL(Purpose.VISIT_PROPOSAL, TemplateKind.VISIT_PROPOSAL, 2),
    /** What was promised or agreed falls due, or did. */
    AGREED_REMINDER(Purpose.AGREED_REMINDER, TemplateKind.REMINDER, 2),
    /** Single: hours are offered for an appointment. */
    APPOINTMENT_OFFER(Purpose.VISIT_PROPOSAL, TemplateKind.VISIT_PROPOSAL, 2),
    /** Single: what the person just asked to be told. */
    APPOINTMENT_ANSWER(Purpose.SERVICE_ANSWER, TemplateKind.VISIT_NOTICE, 1),
    /** Single: an appointment comes near or changes. */
    APPOINTMENT_NOTICE(Purpose.VISIT_NOTICE, TemplateKind.VISIT_NOTICE, 1),
    /** Single: a one-time code. */
    ONE_TIME_CODE(Purpose.SERVICE_ANSWER, TemplateKind.OTHER, 1);

    private final Purpose purpose;
    private final TemplateKind template;
    private final int lifeDays;

    CampaignKind(Purpose purpose, TemplateKind template, int lifeDays) {
        this.purpose = purpose;
        this.template = template;
        this.lifeDays = lifeDays;
    }

    /** As the gate calls it. */
    public Purpose purpose() {
        return purpose;
    }

    /** As the gate calls its texts, where they are not letters. */
    public TemplateKind template() {
        return template;
    }

    /** Whether it follows days that are known, and nothing strategy decided. */
    boolean byCalendar() {
        return this == PRE_DUE_REMINDER || this == AGREED_REMINDER;
    }

    /** The first day on which a message planned today no longer makes sense. */
    LocalDate stale(LocalDate planned, LocalDate due) {
        LocalDate stale = planned.plusDays(lifeDays);
        boolean before = byCalendar() && !due.isBefore(planned);
        return before && due.plusDays(1).isBefore(stale) ? due.plusDays(1) : stale;
    }

    /** The kinds of text its templates may have. */
    boolean takes(org.lifang.kernel.wording.TemplateKind kind) {
        return switch (this) {
            case PRE_DUE_REMINDER, AGREED_REMINDER -> kind == org.lifang.kernel.wording.TemplateKind.PRE_DUE_REMINDER;
            case OVERDUE_NOTICE ->
                kind == org.lifang.kernel.wording.TemplateKind.OVERDUE_NOTICE
                        || kind == org.lifang.kernel.wording.TemplateKind.OVERDUE_LETTER;
            case INVITATION_TO_TALK ->
                kind == org.lifang.kernel.wording.TemplateKind.INVITATION_TO_TALK
                        || kind == org.lifang.kernel.wording.TemplateKind.HARDSHIP_OFFER;
            case VISIT_PROPOSAL -> kind == org.lifang.kernel.wording.TemplateKind.VISIT_PROPOSAL;
            case APPOINTMENT_OFFER, APPOINTMENT_ANSWER, APPOINTMENT_NOTICE, ONE_TIME_CODE -> false;
        };
    }
}
