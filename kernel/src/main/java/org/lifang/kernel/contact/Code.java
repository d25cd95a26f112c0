package org.lifang.kernel.contact;

import java.util.Locale;
import org.lifang.kernel.contact.pack.Action;

/** Everything a rule can say. Each has a sentence for collectors and one for officers in the message files. */
public enum Code {
    // hours
    OUTSIDE_HOURS,
    OUTSIDE_HOURS_WITHOUT_CONSENT,
    NOT_IN_AGREED_HOURS,
    QUIET_HOURS,
    VISIT_ENDS_LATE,
    OUTSIDE_CITY_HOURS,
    CLOSED_WEEKDAY,
    CLOSED_HOLIDAY,

    // frequency
    CALLS_CONNECTED_TODAY,
    CONVERSATIONS_TODAY,
    CALLS_UNANSWERED_TODAY,
    CALLS_TOO_CLOSE(Action.WARN),
    CALLS_MANY_DAYS(Action.WARN),
    TEXTS_TODAY,
    TEXTS_THIS_WEEK,
    LETTERS_LATELY,
    VISITS_AT_ADDRESS,
    VISITS_LATELY,
    CONTACTS_LATELY,
    CALLS_LATELY,
    TALKED_LATELY,
    INQUIRED_BEFORE,
    NO_BASIS,
    OPTED_OUT,

    // who
    DEMAND_ON_THIRD_PARTY,
    UNRELATED_THIRD_PARTY,
    NO_GUARANTEE_ON_FILE,
    GUARANTEE_PERIOD_ENDED,
    THIRD_PARTY_WITHOUT_GROUND,
    NOT_UNREACHABLE_BY_CONTRACT,
    NOT_UNREACHABLE,
    ONLY_TWO_REQUESTS,
    DEBT_TOLD_TO_THIRD_PARTY,
    PERSON_REFUSED,
    NO_WISH_TO_PAY,
    RELATION_NOT_DECIDED(Action.HOLD),
    SOURCE_NOT_LAWFUL,
    SOURCE_NOT_PROVEN,
    CONTACT_PERSON_NOT_AGREED,
    DEBTOR_DEAD,
    HEIR_NOT_ON_FILE,
    HEIR_RENOUNCED,
    ABOVE_ESTATE,
    SPOUSE_NOT_LIABLE,
    MINOR,
    DEBTOR_INCAPABLE,
    FAMILY_WITHOUT_CONSENT,
    WORKPLACE_BARRED,

    // visits and identification
    CREW_TOO_SMALL,
    RECORDER_NOT_READY,
    ENTRY_WITHOUT_CONSENT,
    FILMING_WITHOUT_CONSENT,
    CREDENTIALS_NOT_READY,
    DRESS_NOT_CHECKED(Action.WARN),
    LENDER_NOT_NAMED,
    AGENCY_NOT_NAMED,
    IDENTITY_NOT_FIRST,
    NOTICE_MISSING,
    NOTICE_TOO_LATE,
    SENDER_NOT_REGISTERED,
    PAYMENT_NOT_DESIGNATED,
    PURPOSE_NOT_TOLD,
    PUBLIC_PLACE,
    VISIT_AT_WORK,
    OCCASION,
    OTHER_EFFORTS_FIRST,

    // words
    WORDS_OF_AUTHORITY,
    WORDS_OF_THREAT,
    WORDS_MISLEADING,
    WORDS_OF_EXTRA_CHARGE,
    WORDS_IN_PUBLIC,
    WORDS_AS_LENDER,
    WORDS_SUIT_WILL_SUCCEED,
    WORDS_CARD_CRIME,
    WORDS_CREDIT_RECORD,
    WORDING_NOT_CHECKED(Action.HOLD),
    LETTER_NOT_SEALED,
    LETTER_INCOMPLETE,
    OPT_OUT_NOT_OFFERED,
    PLACEMENT_NOT_TOLD,

    // collectors
    CREW_NOT_NAMED,
    CREW_NOT_SCREENED,
    CREW_NOT_TAUGHT,
    CREW_TRAINING_OLD,
    CREW_NO_UNDERTAKING,
    CREW_SUSPENDED,
    CREW_NOT_CERTIFIED,

    // agencies
    AGENCY_NOT_EVALUATED,
    AGENCY_NOT_EVALUATED_FOR_RENEWAL,
    AGENCY_NOT_LISTED,
    AGENCY_NOT_PUBLISHED,
    AGENCY_NOT_INSPECTED,
    AGENCY_NO_CONTRACT,
    AGENCY_RECORDS_LATE,
    AGENCY_PASSED_ON,
    AGENCY_NO_DATA_TERMS,
    AGENCY_VIOLENT,
    ASSIGNMENT_NOT_TOLD,

    // machines and data
    ROBOT_CALLS_COUNT_TOO,
    MODEL_NOT_LOGGED,
    REVIEW_OUTSTANDING,
    FEED_NOT_MINIMAL,
    TRACKING_WITHOUT_CONSENT,
    SHARING_WITHOUT_CONSENT,
    IMPACT_NOT_ASSESSED,
    DEBT_IN_PUBLIC,
    DEBT_AT_SHARED_POINT,

    // holds
    COMPLAINT_OPEN,
    COMPLAINT_LATE(Action.WARN),
    DISPUTE_OPEN,
    PLAN_PERFORMING,
    HARDSHIP,
    SELF_HARM,
    TIME_BARRED(Action.WARN),
    TIME_BARRED_DEMAND,
    NO_CONTACT_ORDER,
    BUREAU_DISPUTE,
    CHARGES_ABOVE_LINE,
    NOT_ON_COST_SHEET,

    // evidence that is always asked for
    RECORD_WHOLE_PROCESS(Action.RECORD),
    RECORD_KEPT(Action.RECORD),
    RECORD_CREDENTIALS_SHOWN(Action.RECORD),
    RECORD_WHOLE_VISIT(Action.RECORD),
    STAY_OUTSIDE(Action.RECORD),
    GIVE_NOTICE(Action.RECORD),
    RECORD_AGENCY_CALL(Action.RECORD),
    RECORD_ROBOT_CALL(Action.RECORD),
    RECORD_CALL(Action.RECORD),
    RECORD_LIMITATION_PROOF(Action.RECORD),
    SEND_VALIDATION_NOTICE(Action.RECORD),

    // missing knowledge
    FACT_UNKNOWN(Action.HOLD),
    LAW_NOT_LOADED(Action.HOLD);

    private final Action most;

    Code() {
        this(Action.DENY);
    }

    Code(Action most) {
        this.most = most;
    }

    /** The most it can do, whatever the pack says. */
    public Action most() {
        return most;
    }

    /** As message files name it, such as {@code contact.quiet-hours}. */
    public String key() {
        return "contact." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its place in the order. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
