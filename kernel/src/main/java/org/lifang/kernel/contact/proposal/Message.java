package org.lifang.kernel.contact.proposal;

import java.io.Serializable;
import java.util.Objects;

/**
 * What would be said.
 *
 * @param template id of the template's version; 0 when there is none
 * @param amountFen the amount it names; 0 when it names none
 * @param languages bits of the languages it is held in, by the caller's numbering
 */
public record Message(TemplateKind kind, long template, long amountFen, int languages) implements Serializable {

    public Message {
        Objects.requireNonNull(kind, "kind");
        if (amountFen < 0) {
            throw new IllegalArgumentException("an amount below zero");
        }
    }

    /** A text of that kind that names no amount. */
    public static Message of(TemplateKind kind, long template) {
        return new Message(kind, template, 0, 0);
    }
}
