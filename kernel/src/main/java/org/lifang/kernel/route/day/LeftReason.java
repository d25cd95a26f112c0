package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;

/**
 * Why a visit is left out.
 *
 * @param crews for each crew of the day the first rule that keeps it from making the visit
 * @param relaxations what would let it in, each alone; nothing when no single one would
 */
public record LeftReason(String visit, List<CrewReason> crews, List<Relaxation> relaxations) implements Serializable {

    public LeftReason {
        crews = List.copyOf(crews);
        relaxations = List.copyOf(relaxations);
    }

    /** Why one crew does not make it. */
    public record CrewReason(String crew, Exclusion why) implements Serializable {}
}
