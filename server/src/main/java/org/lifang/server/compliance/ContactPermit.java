package org.lifang.server.compliance;

import java.time.Instant;
import java.util.UUID;
import org.lifang.kernel.contact.Act;

/**
 * Leave to make one contact. Whatever reaches a person takes one, and only this module makes them: from a fresh answer
 * of the gate, or by checking a signature.
 */
public final class ContactPermit {

    private final org.lifang.kernel.contact.ContactPermit terms;
    private final SignedPermit signed;

    ContactPermit(org.lifang.kernel.contact.ContactPermit terms, SignedPermit signed) {
        this.terms = terms;
        this.signed = signed;
    }

    /** Id of the permit, of the decision behind it, and of the contact it reserves. */
    public UUID id() {
        return terms.id();
    }

    /** What it allows. */
    public org.lifang.kernel.contact.ContactPermit terms() {
        return terms;
    }

    /** What the phone keeps and checks offline. */
    public SignedPermit signed() {
        return signed;
    }

    /** Whether it has run out. */
    public boolean expired(Instant now) {
        return now.getEpochSecond() >= terms.expiresAt();
    }

    /** Whether it covers what is about to happen. */
    public boolean covers(Act act, Instant now) {
        return terms.covers(act, now.getEpochSecond());
    }
}
