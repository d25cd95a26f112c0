package org.lifang.kernel.contact.proposal;

/** What kind of text or script is used. The order is part of stored snapshots: new ones go last. */
public enum TemplateKind {
    NONE,
    /** Asks a contact person for the debtor's contact details. */
    ASK_CONTACT,
    /** Asks a contact person to pass on a request to call back. */
    ASK_CALL_BACK,
    /** What is needed to pay, and nothing more. */
    PAYMENT_INFORMATION,
    REMINDER,
    OVERDUE_NOTICE,
    INVITATION,
    VISIT_PROPOSAL,
    VISIT_NOTICE,
    LETTER,
    CALL_SCRIPT,
    VISIT_SCRIPT,
    HARDSHIP_OFFER,
    PLACEMENT_NOTICE,
    OTHER;

    /** Its place in the order, which never changes once stored. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
        return ordinal();
    }
}
