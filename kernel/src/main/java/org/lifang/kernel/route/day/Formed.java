package org.lifang.kernel.route.day;

import java.io.Serializable;
import java.util.List;

/** The crews of a day, the lead first in each, and who is in none. */
public record Formed(List<DayCrew> crews, List<Unpaired> unpaired) implements Serializable {

    public Formed {
        crews = List.copyOf(crews);
        unpaired = List.copyOf(unpaired);
    }
}
