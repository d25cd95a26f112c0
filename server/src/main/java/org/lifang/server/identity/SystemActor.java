package org.lifang.server.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Stands for the house itself: nights, jobs of the command line, the first start. Nobody can sign in as it. */
public final class SystemActor {

    public static final UUID ID = new UUID(0L, 1L);

    public static final Actor ACTOR = new Actor(ID, "system", Set.copyOf(EnumSet.allOf(Role.class)), null);

    private SystemActor() {}
}
