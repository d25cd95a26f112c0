package org.lifang.server.routing;

import java.util.List;
import java.util.UUID;

/** How keeping a slot ended. */
public sealed interface Keeping {

    /**
     * Kept: these can come. Who it is may still change while the day is planned; never the time.
     *
     * @param crew ids of the colleagues
     */
    record Kept(List<UUID> crew) implements Keeping {
        public Kept {
            crew = List.copyOf(crew);
        }
    }

    /** Nobody can come then, or no more. */
    record NoLonger(List<Slot> instead) implements Keeping {
        public NoLonger {
            instead = List.copyOf(instead);
        }
    }
}
