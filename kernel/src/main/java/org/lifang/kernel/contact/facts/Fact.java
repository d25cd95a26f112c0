package org.lifang.kernel.contact.facts;

/**
 * A fact the gate may ask for; unknown until somebody states it. The order is part of stored snapshots: new ones go
 * last.
 */
public enum Fact {
    /** Something is overdue. */
    OVERDUE,
    /** Something is owed, overdue or not. */
    OWED,
    /** The limitation period has ended (kernel.aging works it out). */
    TIME_BARRED,
    /** The day the loan was made. */
    LOAN_MADE_ON(FactKind.DAY),
    /** Every item of the amount stands on the cost sheet the borrower was given (CN-M-11). */
    COST_SHEET_COVERS,
    /** The charges are above the yearly line (CN-M-06). */
    CHARGES_ABOVE_LINE,
    /** The debt is that of a credit card. */
    CARD_DEBT,
    /** The guarantee contract is on file. */
    GUARANTEE_ON_FILE,
    /** Last day of the guarantee period, as agreed. */
    GUARANTEE_ENDS_ON(FactKind.DAY),
    /** Due day of the guaranteed debt, from which the period runs when none was agreed. */
    GUARANTEED_DUE_ON(FactKind.DAY),
    /** The joint obligor's contract is on file. */
    JOINT_CONTRACT_ON_FILE,
    /** The debt was assigned. */
    ASSIGNED,
    /** The day the debtor was told of the assignment. */
    ASSIGNMENT_TOLD_ON(FactKind.DAY),

    /** The person to be reached has refused, once and for ever. */
    PERSON_REFUSED,
    /** The person to be reached is a minor. */
    PERSON_MINOR,
    /** The debtor named this contact person beforehand. */
    CONTACT_PERSON_AGREED,
    /** Somebody decided, with reasons, that this third person has to do with the debt. */
    RELATED_DECIDED,
    /** There is evidence that the spouse owes too. */
    SPOUSE_LIABLE,
    /** The capacity of heir is on file. */
    HEIR_ON_FILE,
    /** The heir renounced. */
    HEIR_RENOUNCED,
    /** Value of the estate received. */
    ESTATE_FEN(FactKind.FEN),
    /** The person said, on record, that they wish to pay. */
    WISHES_TO_PAY,
    /** The person asked for this contact, on record. */
    ASKED_FOR,
    /** The debtor agreed to be reminded. */
    REMINDER_AGREED,
    /** Channels the person opted out of. */
    OPTED_OUT(FactKind.BITS),
    /** The proof of where the contact point came from is on file. */
    SOURCE_PROVEN,
    /** Others share the number, account or address. */
    POINT_SHARED,
    /** The day the debtor's number was found to be invalid. */
    NUMBER_INVALID_ON(FactKind.DAY),
    /** Days without contact after which the contract calls the debtor unreachable (CN-W-04). */
    UNREACHABLE_DAYS_AGREED(FactKind.COUNT),
    /** Calls a day agreed with the debtor. */
    CALLS_A_DAY_AGREED(FactKind.COUNT),
    /** Unanswered calls a day agreed with the debtor. */
    DIALS_A_DAY_AGREED(FactKind.COUNT),

    /** A complaint is open. */
    COMPLAINT_OPEN,
    /** The day it was made. */
    COMPLAINT_SINCE(FactKind.DAY),
    /** A dispute about the debt is open. */
    DISPUTE_OPEN,
    /** The part nobody disputes. */
    UNDISPUTED_FEN(FactKind.FEN),
    /** Hardship or a special need is flagged. */
    HARDSHIP,
    /** A person looked at it and let contacts go on. */
    HARDSHIP_REVIEWED,
    /** The debtor has died. */
    DEAD,
    /** The debtor has been declared without, or with limited, civil capacity. */
    INCAPABLE,
    /** The police ordered that there be no contact. */
    NO_CONTACT_ORDER,
    /** An agreed plan is being kept. */
    PLAN_PERFORMING,
    /** Somebody spoke of harming themselves, or of an emergency. */
    SELF_HARM,
    /** A dispute about the credit report is open. */
    BUREAU_DISPUTE,

    /** The agency is on the white list. */
    AGENCY_LISTED,
    /** The agency is named in public. */
    AGENCY_PUBLISHED,
    /** The day of its last evaluation. */
    AGENCY_EVALUATED_ON(FactKind.DAY),
    /** It was evaluated before the agreement ends, as renewal needs. */
    AGENCY_EVALUATED_FOR_RENEWAL,
    /** The day of its last inspection. */
    AGENCY_INSPECTED_ON(FactKind.DAY),
    /** Last day of the written agreement. */
    AGENCY_CONTRACT_ENDS_ON(FactKind.DAY),
    /** No record it owes the lender is late. */
    AGENCY_RECORDS_COMPLETE,
    /** The work was passed on to somebody else without the lender's consent. */
    AGENCY_PASSED_ON,
    /** The terms on personal information are agreed in writing. */
    AGENCY_DATA_TERMS,
    /** It has a record of violent collection. */
    AGENCY_VIOLENT_RECORD,
    /** The day the debtor was told that an agency would be charged. */
    PLACEMENT_TOLD_ON(FactKind.DAY),
    /** What the agency is given is only what collection needs. */
    FEED_MINIMAL,
    /** The impact on personal information was assessed. */
    IMPACT_ASSESSED,
    /** The person consented separately to the sharing. */
    SHARING_CONSENT,

    /** The recorder, of sound or of sound and picture, is running. */
    RECORDER_READY,
    /** Credentials and loan information are at hand. */
    CREDENTIALS_READY,
    /** The dress was checked. */
    DRESS_CHECKED,
    /** Somebody entitled consented to entering. */
    ENTRY_CONSENT,
    /** Somebody entitled consented to filming inside. */
    FILMING_CONSENT,
    /** The debtor consented separately to whereabouts being recorded. */
    TRACKING_CONSENT,
    /** When the notice of the visit arrived. */
    VISIT_NOTICE_AT(FactKind.MOMENT),
    /** The debtor agreed to this appointment. */
    VISIT_AGREED,
    /** Purpose and intended outcome of the visit were explained. */
    VISIT_PURPOSE_TOLD,
    /** Number or account of the sender is registered with the lender. */
    SENDER_REGISTERED,

    /** Faults of wording, bits of {@link Wording}; unknown until the text was checked. */
    WORDING(FactKind.BITS),
    /** The text or script names debt facts: amount, days overdue and the like. */
    TELLS_DEBT,
    /** The text or script names the institution. */
    NAMES_LENDER,
    /** The text or script names the agency and whom it acts for. */
    NAMES_AGENCY,
    /** The script checks who is there before it names any debt fact. */
    IDENTITY_FIRST,
    /** The letter goes in a sealed, addressed envelope without a word of debt outside. */
    LETTER_SEALED,
    /** The letter holds everything a letter must disclose (CN-C-06). */
    LETTER_COMPLETE,
    /** The text says how to opt out. */
    OPT_OUT_OFFERED,
    /** The person was told before bad information is reported. */
    CREDIT_NOTICE_GIVEN,
    /** What is said about the credit record is true. */
    CREDIT_CLAIM_TRUE,

    /** Model version and reasons of an automated decision are kept. */
    MODEL_LOGGED,
    /** The person refuses a decision made by a machine alone. */
    REVIEW_ASKED,
    /** A person has reviewed it. */
    REVIEWED,

    /** The place of work is known to be barred or inconvenient. */
    WORKPLACE_BARRED,
    /** The person asked to be met at work. */
    WORKPLACE_ASKED,
    /** The person lives where they work. */
    LIVES_AT_WORK,
    /** Other efforts to reach the person have failed. */
    OTHER_EFFORTS_FAILED,
    /** Bereavement, disaster, wedding or festival. */
    OCCASION,
    /** The debtor consented in writing, separately, to contact with employer or family. */
    FAMILY_CONSENT,
    /** The notice that the debt may be disputed was sent. */
    VALIDATION_SENT,
    /** A written notice of the visit was given. */
    WRITTEN_NOTICE;

    /** How many facts are no flags. */
    static final int NUMBERS = Places.numbers;

    private final FactKind kind;
    private final int place;

    /** Counts while the facts are made. */
    private static final class Places {
        private static int flags;
        private static int numbers;
    }

    Fact() {
        this(FactKind.FLAG);
    }

    Fact(FactKind kind) {
        this.kind = kind;
        place = kind == FactKind.FLAG ? Places.flags++ : Places.numbers++;
    }

    /** Its place among the flags, or among the facts that are none. */
    int place() {
        return place;
    }

    /** What its number means. */
    public FactKind kind() {
        return kind;
    }

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
