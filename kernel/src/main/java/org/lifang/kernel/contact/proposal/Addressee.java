package org.lifang.kernel.contact.proposal;

import java.io.Serializable;
import java.util.Objects;

/**
 * Who would be reached, and where.
 *
 * @param person id of a related person; 0 is the debtor
 * @param point id of the number, account or address; 0 when there is none
 */
public record Addressee(Target target, long person, long point, PointKind kind, Source source) implements Serializable {

    public Addressee {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
    }

    /** The debtor at one of their contact points. */
    public static Addressee debtor(long point, PointKind kind, Source source) {
        return new Addressee(Target.DEBTOR, 0, point, kind, source);
    }
}
