package org.lifang.kernel.wording;

/** Who reads or hears the words. */
public enum Audience {
    /** The person who owes. */
    DEBTOR,
    /** Somebody who answers for the debt by contract. */
    GUARANTOR,
    /** Somebody who inherits from the person who owed. */
    HEIR,
    /** Somebody who owes nothing and was named as a contact. */
    CONTACT_PERSON,
    /** The outside of a letter. */
    ENVELOPE,
    /** Everybody who passes by. */
    PUBLIC;

    /** Whether this reader may know of the debt at all. */
    public boolean mayKnow() {
        return this == DEBTOR || this == GUARANTOR || this == HEIR;
    }
}
