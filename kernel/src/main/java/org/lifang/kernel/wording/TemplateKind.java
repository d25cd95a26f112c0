package org.lifang.kernel.wording;

import static org.lifang.kernel.wording.Element.AGENCY_NAMED;
import static org.lifang.kernel.wording.Element.AMOUNT;
import static org.lifang.kernel.wording.Element.CAUSE;
import static org.lifang.kernel.wording.Element.COMPLAINTS;
import static org.lifang.kernel.wording.Element.CONSENT_TO_ENTER;
import static org.lifang.kernel.wording.Element.CONTACT;
import static org.lifang.kernel.wording.Element.CREDENTIALS;
import static org.lifang.kernel.wording.Element.DATA_SHARED;
import static org.lifang.kernel.wording.Element.EVIDENCE;
import static org.lifang.kernel.wording.Element.HELP;
import static org.lifang.kernel.wording.Element.HOW_TO_OBJECT;
import static org.lifang.kernel.wording.Element.HOW_TO_PAY;
import static org.lifang.kernel.wording.Element.HOW_TO_QUERY;
import static org.lifang.kernel.wording.Element.IDENTITY_FIRST;
import static org.lifang.kernel.wording.Element.INSTITUTION_FIRST;
import static org.lifang.kernel.wording.Element.LEGAL_BASIS;
import static org.lifang.kernel.wording.Element.NAME;
import static org.lifang.kernel.wording.Element.OPT_OUT;
import static org.lifang.kernel.wording.Element.RECORDING_TOLD;
import static org.lifang.kernel.wording.Element.REFUSAL;
import static org.lifang.kernel.wording.Element.RESCHEDULE;
import static org.lifang.kernel.wording.Element.RIGHTS;
import static org.lifang.kernel.wording.Element.SEAL;
import static org.lifang.kernel.wording.Element.VISIT_WINDOW;

import java.util.List;

/** What a template is for, who may get it, and what it must speak of. */
public enum TemplateKind {
    /** Something falls due soon. */
    PRE_DUE_REMINDER,
    /** Something is overdue. */
    OVERDUE_NOTICE,
    /** Shall we talk? */
    INVITATION_TO_TALK,
    /** May we come, and when? */
    VISIT_PROPOSAL,
    /** We come as agreed. */
    VISIT_NOTICE,
    /** The letter that asks for payment. */
    OVERDUE_LETTER,
    /** What a collector says in a call. */
    CALL_SCRIPT,
    /** How a visit begins. */
    VISIT_SCRIPT,
    /** Asks a contact person how the debtor can be reached. */
    ASK_CONTACT,
    /** Asks a contact person to pass on a request to call. */
    ASK_TO_CALL_BACK,
    /** Help for somebody who cannot pay now. */
    HARDSHIP_OFFER,
    /** The debt is placed with an agency. */
    AGENCY_PLACEMENT_NOTICE,
    /** The notice handed over at the door. */
    DEMAND_NOTICE,
    /** What was paid and what is owed. */
    ACCOUNT_STATEMENT,
    /** Nothing is owed any more. */
    SETTLEMENT_CERTIFICATE,
    /** What the law says about a visit and a loan, for the person visited. */
    LAW_EXTRACT,
    /** What could be agreed about what is overdue. */
    REPAYMENT_OPTIONS,
    /** What was agreed. */
    REPAYMENT_AGREEMENT,
    /** What the lender gives up. */
    WAIVER_DECISION,
    /** What was decided about a request for help. */
    HARDSHIP_DECISION,
    /** Who stands at the door. */
    STAFF_CARD,
    /** Six figures, sent to whoever asked for them just now; tells of nothing. */
    ONE_TIME_CODE;

    /** Whether the kind may be sent to this audience: a contact person gets two kinds and no other (CN-W-05). */
    public boolean allowedFor(Audience audience) {
        boolean forContacts = this == ASK_CONTACT || this == ASK_TO_CALL_BACK;
        return forContacts ? audience == Audience.CONTACT_PERSON : audience.mayKnow();
    }

    /** What a text of the kind must speak of, in order. */
    public List<Element> elements() {
        return switch (this) {
            case PRE_DUE_REMINDER -> List.of(INSTITUTION_FIRST, CONTACT);
            case OVERDUE_NOTICE -> List.of(INSTITUTION_FIRST, AMOUNT, CONTACT);
            case INVITATION_TO_TALK -> List.of(INSTITUTION_FIRST, CONTACT, OPT_OUT);
            case VISIT_PROPOSAL -> List.of(INSTITUTION_FIRST, VISIT_WINDOW, RESCHEDULE, CONTACT);
            case VISIT_NOTICE -> List.of(INSTITUTION_FIRST, VISIT_WINDOW, CREDENTIALS, RESCHEDULE, CONTACT);
            case OVERDUE_LETTER ->
                List.of(
                        INSTITUTION_FIRST,
                        NAME,
                        AMOUNT,
                        CAUSE,
                        LEGAL_BASIS,
                        RIGHTS,
                        HOW_TO_QUERY,
                        HOW_TO_PAY,
                        HOW_TO_OBJECT,
                        EVIDENCE,
                        CONTACT,
                        SEAL);
            case CALL_SCRIPT -> List.of(INSTITUTION_FIRST, IDENTITY_FIRST, RECORDING_TOLD);
            case VISIT_SCRIPT ->
                List.of(INSTITUTION_FIRST, IDENTITY_FIRST, CREDENTIALS, RECORDING_TOLD, CONSENT_TO_ENTER);
            case ASK_CONTACT -> List.of(INSTITUTION_FIRST, Element.ASK_CONTACT, REFUSAL);
            case ASK_TO_CALL_BACK -> List.of(INSTITUTION_FIRST, Element.ASK_TO_CALL_BACK, CONTACT, REFUSAL);
            case HARDSHIP_OFFER -> List.of(INSTITUTION_FIRST, HELP, CONTACT, OPT_OUT);
            case AGENCY_PLACEMENT_NOTICE -> List.of(INSTITUTION_FIRST, AGENCY_NAMED, DATA_SHARED, COMPLAINTS, CONTACT);
            case DEMAND_NOTICE -> ofDemandNotice();
            case ACCOUNT_STATEMENT -> List.of(INSTITUTION_FIRST, HOW_TO_QUERY, HOW_TO_OBJECT, CONTACT);
            case SETTLEMENT_CERTIFICATE -> List.of(INSTITUTION_FIRST, CONTACT, SEAL);
            case LAW_EXTRACT -> List.of(INSTITUTION_FIRST, LEGAL_BASIS, RIGHTS, COMPLAINTS, CONTACT);
            case REPAYMENT_OPTIONS -> List.of(INSTITUTION_FIRST, HELP, RIGHTS, CONTACT);
            case REPAYMENT_AGREEMENT -> List.of(INSTITUTION_FIRST, HOW_TO_PAY, RIGHTS, COMPLAINTS, CONTACT, SEAL);
            case WAIVER_DECISION -> List.of(INSTITUTION_FIRST, HOW_TO_OBJECT, COMPLAINTS, CONTACT, SEAL);
            case HARDSHIP_DECISION -> List.of(INSTITUTION_FIRST, RIGHTS, HOW_TO_OBJECT, COMPLAINTS, CONTACT, SEAL);
            case STAFF_CARD -> List.of(INSTITUTION_FIRST, CREDENTIALS, COMPLAINTS, CONTACT);
            case ONE_TIME_CODE -> List.of(INSTITUTION_FIRST, Element.ONE_TIME_CODE);
        };
    }

    /** A letter's list, and how to check who stands at the door. */
    private static List<Element> ofDemandNotice() {
        return List.of(
                INSTITUTION_FIRST,
                AMOUNT,
                CAUSE,
                LEGAL_BASIS,
                RIGHTS,
                HOW_TO_QUERY,
                HOW_TO_PAY,
                HOW_TO_OBJECT,
                EVIDENCE,
                CREDENTIALS,
                CONSENT_TO_ENTER,
                COMPLAINTS,
                CONTACT,
                SEAL);
    }
}
