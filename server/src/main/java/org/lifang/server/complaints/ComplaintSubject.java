package org.lifang.server.complaints;

/** What is complained about. */
enum ComplaintSubject {
    THREAT_OR_INSULT,
    FREQUENCY_OR_HOURS,
    THIRD_PARTY,
    PRIVACY,
    VISIT,
    AMOUNT,
    FEES,
    CREDIT_RECORD,
    PLAN_REFUSED,
    SERVICE,
    OTHER
}
